import type { ChatSnapshot } from '../../sdk/contract.gen.ts'
import { Live, type LiveEvent, type Screen } from '../../sdk/live.ts'
import { type Overhear, type Post, pollWire, socketWire } from './wires.ts'

export interface LineOptions {
  /** Where the server runs; ends in a slash. */
  url: string
  /** One for this conversation on this device. */
  name: string
  stream: string
  token(): string
  post: Post
  screen: Screen & {
    state(): ChatSnapshot | undefined
    /** Whether there is a line to the server. */
    connected(isOnline: boolean): void
    /** The server knows no such conversation of this visitor. */
    refused(): void
  }
}

type Frame = Parameters<Live['say']>[0]
/** What tabs tell one another. */
type Told =
  | { t: 'event'; e: string; event: LiveEvent }
  | { t: 'reset'; e: string; s: number; snapshot: Record<string, unknown> }
  | { t: 'tell'; kind: string; data: Record<string, unknown>; ttl: number }
  | { t: 'online'; isOnline: boolean }
  | { t: 'ask' }
  | { t: 'say'; frame: Frame }
  | { t: 'sent'; s: number }

/** Milliseconds hidden: after the first a socket is not trusted any more, after the second it is closed. */
const [STALE, LONG] = [30_000, 300_000]
/** Sockets that did not open in a row, after which the line goes over long polls. */
const MOST_FAILED = 2

/** The line of one conversation. Of all tabs one holds it, and the sound; the others hear from that one, and the next takes over when it goes. */
export class Line {
  isLeader = false
  readonly #options: LineOptions
  #at = { e: '', s: 0 }
  #live: Live | undefined
  #channel: BroadcastChannel | undefined
  #failed = 0
  #holding: AbortController | undefined
  #hiddenAt = 0
  #timer = 0
  readonly #leaving = new AbortController()

  constructor(options: LineOptions, at?: { e: string; s: number }) {
    this.#options = options
    if (at) this.#at = at
    const { signal } = this.#leaving
    addEventListener('pagehide', () => this.#rest(), { signal })
    addEventListener('pageshow', ({ persisted }) => persisted && this.#start(), { signal })
    addEventListener('online', () => this.wake(), { signal })
    document.addEventListener('visibilitychange', () => this.#look(), { signal })
    this.#start()
  }

  say(frame: Frame) {
    if (this.#live) this.#live.say(frame)
    else this.#tell({ t: 'say', frame })
  }

  /** An event of ours is in the log: it must come back soon. */
  acknowledged(s: number) {
    if (this.#live) this.#live.acknowledged(this.#options.stream, s)
    else this.#tell({ t: 'sent', s })
  }

  wake() {
    this.#live?.wake()
  }

  stop() {
    this.#leaving.abort()
    this.#rest()
  }

  #start() {
    if (this.#channel) return
    const { name } = this.#options
    this.#channel = new BroadcastChannel(name)
    this.#channel.onmessage = ({ data }) => this.#hear(data)
    this.#tell({ t: 'ask' })
    this.#queue()
  }

  /** Waits for its turn to hold the line. */
  #queue() {
    this.#holding = new AbortController()
    const { signal } = this.#holding
    const hold = () =>
      new Promise<void>((free) => {
        signal.addEventListener('abort', () => free())
        this.#lead()
      })
    if (navigator.locks) navigator.locks.request(this.#options.name, { signal }, hold).catch(() => {})
    else hold()
  }

  #lead() {
    const { stream, token, screen } = this.#options
    this.isLeader = true
    this.#live = new Live({ open: () => this.#open(), token })
    this.#live.follow(
      stream,
      {
        apply: (event) => {
          this.#at = this.#live?.place(stream) ?? this.#at
          screen.apply(event)
          this.#tell({ t: 'event', e: this.#at.e, event })
        },
        reset: (snapshot, s) => {
          this.#at = { e: this.#live?.place(stream).e ?? '', s }
          screen.reset(snapshot, s)
          this.#tell({ t: 'reset', ...this.#at, snapshot })
        },
        tell: (kind, data, ttl) => {
          screen.tell?.(kind, data, ttl)
          this.#tell({ t: 'tell', kind, data, ttl })
        },
      },
      this.#at.e ? this.#at : undefined,
    )
  }

  #open() {
    const { url, stream, post } = this.#options
    const isPolling = this.#failed >= MOST_FAILED
    if (isPolling) this.#failed = MOST_FAILED - 1
    let isGreeted = false
    const overhear: Overhear = (frame) => {
      if (frame.t === 'welcome') {
        isGreeted = true
        if (!isPolling) this.#failed = 0
        this.#connected(true)
      } else if (frame.t === 'closed') {
        if (!isGreeted && !isPolling) this.#failed++
        if (this.#live) this.#connected(false)
      } else if (frame.t === 'refused') this.#options.screen.refused()
    }
    return isPolling ? pollWire(stream, post, overhear) : socketWire(url, overhear)
  }

  #connected(isOnline: boolean) {
    this.#options.screen.connected(isOnline)
    this.#tell({ t: 'online', isOnline })
  }

  #hear(told: Told) {
    const { screen, stream } = this.#options
    if (this.#live) {
      if (told.t === 'say') this.#live.say(told.frame)
      else if (told.t === 'sent') this.#live.acknowledged(stream, told.s)
      else if (told.t === 'ask' && this.#at.s) this.#tell({ t: 'reset', ...this.#at, snapshot: { ...screen.state() } })
    } else if (told.t === 'event') {
      if (told.e !== this.#at.e || told.event.s > this.#at.s + 1) return this.#tell({ t: 'ask' })
      if (told.event.s <= this.#at.s) return
      this.#at = { e: told.e, s: told.event.s }
      screen.apply(told.event)
    } else if (told.t === 'reset') {
      if (told.e === this.#at.e && told.s <= this.#at.s) return
      this.#at = { e: told.e, s: told.s }
      screen.connected(true)
      screen.reset(told.snapshot, told.s)
    } else if (told.t === 'tell') screen.tell?.(told.kind, told.data, told.ttl)
    else if (told.t === 'online') screen.connected(told.isOnline)
  }

  #tell(told: Told) {
    this.#channel?.postMessage(told)
  }

  #look() {
    clearTimeout(this.#timer)
    if (document.hidden) {
      this.#hiddenAt = Date.now()
      this.#timer = window.setTimeout(() => this.#free(), LONG)
    } else if (!this.#holding) this.#queue()
    else if (Date.now() - this.#hiddenAt > STALE) this.wake()
  }

  /** Gives the line to the next tab. */
  #free() {
    const live = this.#live
    this.isLeader = false
    this.#live = undefined
    live?.stop()
    this.#holding?.abort()
    this.#holding = undefined
  }

  /** Holds nothing that would keep the page out of the back/forward cache. */
  #rest() {
    clearTimeout(this.#timer)
    this.#free()
    this.#channel?.close()
    this.#channel = undefined
  }
}
