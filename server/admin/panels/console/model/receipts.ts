/** Receipts leave at most once a second. */
const PAUSE = 1000

/** Tells how far this consultant has got and seen a conversation, each number once and not too often. */
export class Receipts {
  readonly #tell: (kind: 'got' | 'seen', s: number) => void
  readonly #told = { got: 0, seen: 0 }
  readonly #reached = { got: 0, seen: 0 }
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: (kind: 'got' | 'seen', s: number) => void) {
    this.#tell = tell
  }

  /** What was told before this page was opened. */
  start({ got, seen }: { got: number; seen: number }) {
    for (const cursors of [this.#told, this.#reached]) {
      cursors.got = Math.max(cursors.got, got)
      cursors.seen = Math.max(cursors.seen, seen)
    }
  }

  reach(kind: 'got' | 'seen', s: number) {
    this.#reached.got = Math.max(this.#reached.got, s)
    if (kind === 'seen') this.#reached.seen = Math.max(this.#reached.seen, s)
    if (this.#timer !== undefined) return
    this.#send()
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#send()
    }, PAUSE)
  }

  stop() {
    clearTimeout(this.#timer)
  }

  #send() {
    for (const kind of ['seen', 'got'] as const) {
      if (this.#reached[kind] <= this.#told[kind]) continue
      this.#told[kind] = this.#reached[kind]
      // What was seen has been got too.
      if (kind === 'seen') this.#told.got = Math.max(this.#told.got, this.#told.seen)
      this.#tell(kind, this.#reached[kind])
    }
  }
}
