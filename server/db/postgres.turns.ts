/** Lets work run side by side, or one piece alone: then it waits for those inside, and newcomers wait for it. */
export class Turns {
  readonly #inside = new Set<Promise<unknown>>()
  #closed: Promise<void> | undefined

  async together<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed
    const working = work()
    this.#inside.add(working)
    try {
      return await working
    } finally {
      this.#inside.delete(working)
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed
    const { promise, resolve: open } = Promise.withResolvers<void>()
    this.#closed = promise
    try {
      await Promise.allSettled(this.#inside)
      return await work()
    } finally {
      this.#closed = undefined
      open()
    }
  }
}
