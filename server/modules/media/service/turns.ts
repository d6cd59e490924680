/** Lets so many tasks run at once and so many wait, in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  readonly #most: { running: number; waiting: number }
  readonly #refusal: () => Error
  #running = 0

  /** @param refusal thrown where nobody more may wait */
  constructor(most: { running: number; waiting: number }, refusal: () => Error) {
    this.#most = most
    this.#refusal = refusal
  }

  async take<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#most.running) this.#running++
    else if (this.#waiting.length >= this.#most.waiting) throw this.#refusal()
    else await new Promise<void>((start) => this.#waiting.push(start))
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running--
    }
  }
}
