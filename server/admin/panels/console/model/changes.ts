/** Something whose state changes by itself: tells who listens, once for all that changed in one go. */
export class Changes {
  readonly #listeners = new Set<() => void>()
  #isTelling = false

  /** @returns what ends the listening */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  changed() {
    if (this.#isTelling) return
    this.#isTelling = true
    queueMicrotask(() => {
      this.#isTelling = false
      for (const listener of this.#listeners) listener()
    })
  }
}
