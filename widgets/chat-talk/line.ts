import type { ChatSnapshot } from '../../sdk/contract.gen.ts'
import { Live, type LiveEvent, type LiveFrame, type Screen, type Wire } from '../../sdk/live.ts'
import type { Shared } from '../../sdk/shared.ts'

export interface LineOptions {
  page: Shared
  conversation: string
  token(): string
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
  readonly #stream: string
  /** One for this conversation on this device. */
  readonly #name: string
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
    this.#stream = `conversation:${options.conversation}`
    this.#name = `kontuar:${options.page.shop}:${options.conversation}`
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
    if (this.#live) this.#live.acknowledged(this.#stream, s)
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
    this.#channel = new BroadcastChannel(this.#name)
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
    if (navigator.locks) navigator.locks.request(this.#name, { signal }, hold).catch(() => {})
    else hold()
  }

  #lead() {
    const { token, screen } = this.#options
    const stream = this.#stream
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

  #open(): Wire {
    const { conversation, page, screen, token } = this.#options
    const isPolling = this.#failed >= MOST_FAILED
    const socket = isPolling ? undefined : new WebSocket(`${page.url.replace(/^http/, 'ws')}v1/live`)
    const wire: Wire = { send: (text) => socket?.send(text), close: () => socket?.close(), onopen: null, onmessage: null, onclose: null }
    const outer: Wire = { ...wire, send: (text) => wire.send(text), close: () => wire.close() }
    let isGreeted = isPolling
    wire.onopen = () => outer.onopen?.()
    wire.onmessage = (event) => {
      const frame: LiveFrame = JSON.parse(event.data)
      if (frame.t === 'refused') screen.refused()
      if (frame.t === 'welcome') {
        isGreeted = true
        this.#failed = isPolling ? MOST_FAILED - 1 : 0
        this.#connected(true)
      }
      outer.onmessage?.(event)
    }
    wire.onclose = () => {
      if (!isGreeted) this.#failed++
      if (this.#live) this.#connected(false)
      outer.onclose?.()
    }
    if (socket) Object.assign(socket, { onopen: wire.onopen, onmessage: wire.onmessage, onclose: wire.onclose })
    else import('../chat-poll/index.ts').then(({ poll }) => poll(wire, page, conversation, token()), wire.onclose)
    return outer
  }

  #connected(isOnline: boolean) {
    this.#options.screen.connected(isOnline)
    this.#tell({ t: 'online', isOnline })
  }

  #hear(told: Told) {
    const { screen } = this.#options
    if (this.#live) {
      if (told.t === 'say') this.#live.say(told.frame)
      else if (told.t === 'sent') this.#live.acknowledged(this.#stream, told.s)
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
