interface Bucket {
  left: number
  at: number
}

/** How many keys are remembered; the one that was quiet longest goes first. */
const MOST = 50_000

/** Lets each key do `burst` things at once, and so many a minute in the long run. Each node counts for itself. */
export class Buckets {
  readonly #burst: number
  readonly #perMinute: number
  readonly #known = new Map<string, Bucket>()

  constructor(burst: number, perMinute: number) {
    this.#burst = burst
    this.#perMinute = perMinute
  }

  /** Takes one. @returns 0, or in how many seconds there is one again */
  take(key: string, now = Date.now()): number {
    const known = this.#known.get(key)
    const gained = known ? ((now - known.at) / 60_000) * this.#perMinute : 0
    const left = known ? Math.min(this.#burst, known.left + gained) : this.#burst
    const isFull = left < 1
    this.#known.delete(key)
    this.#known.set(key, { left: isFull ? left : left - 1, at: now })
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest)
    return isFull ? Math.ceil(((1 - left) / this.#perMinute) * 60) : 0
  }
}
