export interface Sent {
  seq: number
}

export interface Item<Body> {
  /** Made here: however often it is sent, it is kept once. */
  key: string
  body: Body
  state: 'queued' | 'failed'
}

export interface OutboxOptions<Body> {
  send(item: Item<Body>): Promise<Sent>
  /** What an earlier page load left, and where this one leaves its own. */
  kept: Item<Body>[]
  keep(items: Item<Body>[]): void
  /** A message is in the log at `seq`. */
  sent(item: Item<Body>, seq: number): void
  changed(): void
  random?: () => number
  later?: (run: () => void, milliseconds: number) => () => void
}

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

const wait = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** A UUID of version 7 (RFC 9562): the time first, so that what is sent now stands together in the database's index. */
export const newKey = () => {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}

/** Messages on their way: first in, first out, one at a time, kept until the server has committed them. */
export class Outbox<Body> {
  items: Item<Body>[]
  readonly #options: Required<OutboxOptions<Body>>
  #isSending = false
  #failures = 0
  #isOver = false
  #cancel = () => {}

  constructor(options: OutboxOptions<Body>) {
    this.#options = { random: Math.random, later: wait, ...options }
    this.items = options.kept
    this.#next()
  }

  put(body: Body): Item<Body> {
    const item: Item<Body> = { key: newKey(), body, state: 'queued' }
    this.#keep([...this.items, item])
    this.#next()
    return item
  }

  /** Sends a refused message once more, at its place in the row. */
  retry(key: string) {
    this.#keep(this.items.map((item) => (item.key === key ? { ...item, state: 'queued' } : item)))
    this.#next()
  }

  discard(key: string) {
    this.#keep(this.items.filter((item) => item.key !== key))
  }

  /** Tries at once what is waiting: the network is back. */
  wake() {
    this.#failures = 0
    this.#cancel()
    this.#next()
  }

  stop() {
    this.#isOver = true
    this.#cancel()
  }

  async #next() {
    const item = this.items.find(({ state }) => state === 'queued')
    if (!item || this.#isSending || this.#isOver) return
    this.#isSending = true
    try {
      const { seq } = await this.#options.send(item)
      this.#failures = 0
      this.#isSending = false
      if (this.#isOver) return
      this.#keep(this.items.filter(({ key }) => key !== item.key))
      this.#options.sent(item, seq)
      this.#next()
    } catch (error) {
      this.#isSending = false
      if (!this.#isOver) this.#failed(item, error as { isFinal?: boolean; retryAfter?: number })
    }
  }

  #failed(item: Item<Body>, { isFinal, retryAfter }: { isFinal?: boolean; retryAfter?: number }) {
    if (isFinal) {
      this.#keep(this.items.map((known) => (known.key === item.key ? { ...known, state: 'failed' } : known)))
      return this.#next()
    }
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++) * (0.5 + this.#options.random() / 2)
    this.#cancel = this.#options.later(() => this.#next(), Math.max(pause, (retryAfter ?? 0) * 1000))
    return undefined
  }

  #keep(items: Item<Body>[]) {
    this.items = items
    this.#options.keep(items)
    this.#options.changed()
  }
}
