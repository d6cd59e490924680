import type { StreamEvent } from '../modules/streams/table.ts'

/** One screen's place in one stream: it gets each event once and in order, whatever comes twice or early. */
export class Follower {
  /** The newest event it was given. */
  cursor = 0
  #held: StreamEvent[] | undefined = []
  readonly #send: (event: StreamEvent) => void
  readonly tell: (message: object) => void

  /** @param tell takes what is kept nowhere, such as who is typing */
  constructor(send: (event: StreamEvent) => void, tell: (message: object) => void = () => {}) {
    this.#send = send
    this.tell = tell
  }

  /** It collects what comes, until `start` says where it is. */
  get isHeld() {
    return this.#held !== undefined
  }

  /** Collects what comes until `start`. */
  hold() {
    this.#held ??= []
  }

  /** Goes on from behind `cursor`: first with what was read, then with what came meanwhile. */
  start(cursor: number, read: StreamEvent[]) {
    this.cursor = cursor
    const held = this.#held ?? []
    this.#held = undefined
    for (const event of [...read, ...held]) this.offer(event)
  }

  offer(event: StreamEvent) {
    if (this.#held) this.#held.push(event)
    else if (event.seq === this.cursor + 1) {
      this.cursor = event.seq
      this.#send(event)
    }
  }
}
