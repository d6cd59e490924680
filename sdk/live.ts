/** An event of a stream, as the server tells it. */
export interface LiveEvent {
  s: number
  k: string
  d: Record<string, unknown>
  by: string | null
  key: string | null
  at: string
}

/** What a screen does with its stream. */
export interface Screen {
  /** The next event, each once and in order. */
  apply(event: LiveEvent): void
  /** The whole state as of event `s`, in the place of all that was known. */
  reset(snapshot: Record<string, unknown>, s: number): void
  /** What is kept nowhere, as who is typing; gone after `ttl` milliseconds. */
  tell?(kind: string, data: Record<string, unknown>, ttl: number): void
}

export type LiveFrame =
  | { t: 'welcome'; epoch: string; heartbeat: number }
  | ({ t: 'event'; c: string } & LiveEvent)
  | { t: 'caughtUp'; c: string; s: number }
  | { t: 'reset'; c: string; s: number; snapshot: Record<string, unknown> }
  | { t: 'ephemeral'; c: string; k: string; d: Record<string, unknown>; ttl: number }
  | { t: 'heartbeat'; heads: Record<string, number> }
  | { t: 'refused'; c: string; code: string }
  | { t: 'pong' }
  | { t: 'bye'; after: number }

/** A WebSocket, or what stands for one in a test. */
export interface Wire {
  send(text: string): void
  close(): void
  onopen: (() => void) | null
  onmessage: ((event: { data: string }) => void) | null
  onclose: (() => void) | null
}

export interface LiveOptions {
  open(): Wire
  token(): string
  /** Random below 1, and the clock's own waiting; both replaced in tests. */
  random?: () => number
  later?: (run: () => void, milliseconds: number) => () => void
}

interface Place {
  screen: Screen
  cursor: number
}

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000
/** A socket that has lived so long is healthy: the next break starts with a short pause again. */
const HEALTHY = 10_000
/** An acknowledged event that does not come back by then proves the socket dead. */
const ECHO_WITHIN = 5_000

/** How long a socket may take to open and greet. */
const OPEN_WITHIN = 10_000

const wait = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Follows streams over one socket that may break, hang, or be replaced at any time: every screen gets each event once and in order.
 * A hole is never skipped: the socket is asked to begin again from the last event that was applied.
 */
export class Live {
  readonly #options: Required<LiveOptions>
  readonly #places = new Map<string, Place>()
  #epoch = ''
  #wire: Wire | undefined
  #isOpen = false
  /** Milliseconds between two heartbeats. */
  #beat = 25_000
  #failures = 0
  #cancels = new Set<() => void>()
  #silence = () => {}

  constructor(options: LiveOptions) {
    this.#options = { random: Math.random, later: wait, ...options }
  }

  /** @param from the place that an earlier page load had come to, of the same epoch */
  follow(stream: string, screen: Screen, from?: { e: string; s: number }) {
    if (from) this.#epoch ||= from.e
    this.#places.set(stream, { screen, cursor: from?.e === this.#epoch ? from.s : 0 })
    if (!this.#wire) this.#connect()
    else if (this.#isOpen) this.#say({ t: 'watch', c: stream, from: this.place(stream) })
  }

  unfollow(stream: string) {
    this.#places.delete(stream)
    if (this.#isOpen) this.#say({ t: 'unwatch', c: stream })
    if (this.#places.size === 0) this.stop()
  }

  /** Where a stream has come to, to go on from after a reload. */
  place(stream: string): { e: string; s: number } {
    return { e: this.#epoch, s: this.#places.get(stream)?.cursor ?? 0 }
  }

  /** The server has acknowledged an event of ours: it must come back over the socket soon. */
  acknowledged(stream: string, seq: number) {
    this.#later(() => (this.#places.get(stream)?.cursor ?? seq) < seq && this.#again(), ECHO_WITHIN)
  }

  say(frame: { t: 'typing'; c: string; on: boolean } | { t: 'got' | 'seen'; c: string; s: number }) {
    if (this.#isOpen) this.#say(frame)
  }

  /** Opens a new socket at once: the page is seen again, or the network is back. */
  wake() {
    this.#failures = 0
    if (this.#places.size > 0) this.#again()
  }

  /** Closes the socket; `wake` or `follow` opens another. */
  stop() {
    for (const cancel of this.#cancels) cancel()
    this.#cancels.clear()
    this.#drop()
  }

  #connect() {
    const wire = this.#options.open()
    this.#wire = wire
    const isOurs = () => this.#wire === wire
    this.#expect(OPEN_WITHIN)
    wire.onopen = () => {
      if (!isOurs()) return
      const cursors = Object.fromEntries([...this.#places.keys()].map((stream) => [stream, this.place(stream)]))
      wire.send(JSON.stringify({ t: 'hello', v: 1, token: this.#options.token(), cursors }))
    }
    wire.onmessage = ({ data }) => isOurs() && this.#hear(JSON.parse(data))
    wire.onclose = () => {
      if (!isOurs()) return
      this.#drop()
      this.#comeBack()
    }
  }

  #hear(frame: LiveFrame) {
    this.#expect(this.#beat * 2.5)
    if (frame.t === 'welcome') return this.#welcome(frame)
    if (frame.t === 'heartbeat') return this.#compare(frame.heads)
    if (frame.t === 'bye') return this.#leave(frame.after)
    const place = 'c' in frame ? this.#places.get(frame.c) : undefined
    if (!place || !('c' in frame)) return undefined
    if (frame.t === 'event') return this.#event(place, frame)
    if (frame.t === 'reset') {
      place.cursor = frame.s
      return place.screen.reset(frame.snapshot, frame.s)
    }
    if (frame.t === 'ephemeral') return place.screen.tell?.(frame.k, frame.d, frame.ttl)
    return undefined
  }

  #welcome({ epoch, heartbeat }: Extract<LiveFrame, { t: 'welcome' }>) {
    this.#epoch = epoch
    this.#isOpen = true
    this.#beat = heartbeat
    const wire = this.#wire
    this.#later(() => {
      if (this.#wire === wire) this.#failures = 0
    }, HEALTHY)
    this.#expect(heartbeat * 2.5)
  }

  #event(place: Place, event: LiveEvent) {
    if (event.s <= place.cursor) return
    if (event.s > place.cursor + 1) return this.#again()
    place.cursor = event.s
    place.screen.apply(event)
  }

  #compare(heads: Record<string, number>) {
    for (const [stream, head] of Object.entries(heads)) {
      const place = this.#places.get(stream)
      if (place && place.cursor < head) this.#later(() => (this.#places.get(stream)?.cursor ?? head) < head && this.#again(), ECHO_WITHIN)
    }
  }

  /** Something must be heard by then: a socket may be dead though nobody has said so. */
  #expect(within: number) {
    this.#silence()
    this.#silence = this.#later(() => {
      this.#drop()
      this.#comeBack()
    }, within)
  }

  #leave(after: number) {
    this.#drop()
    this.#later(() => this.#places.size > 0 && !this.#wire && this.#connect(), after)
  }

  #again() {
    this.#drop()
    this.#connect()
  }

  #drop() {
    this.#silence()
    const wire = this.#wire
    this.#wire = undefined
    this.#isOpen = false
    wire?.close()
  }

  /** Full jitter: many screens that lost one server do not come back at once. */
  #comeBack() {
    const most = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++)
    this.#later(() => this.#places.size > 0 && !this.#wire && this.#connect(), this.#options.random() * most)
  }

  #say(frame: object) {
    this.#wire?.send(JSON.stringify(frame))
  }

  #later(run: () => void, milliseconds: number) {
    const cancel = this.#options.later(() => {
      this.#cancels.delete(cancel)
      run()
    }, milliseconds)
    this.#cancels.add(cancel)
    return () => {
      cancel()
      this.#cancels.delete(cancel)
    }
  }
}
