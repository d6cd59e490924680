import { Live, type Screen, type Wire } from '../../../../../sdk/live.ts'
import { Changes } from './changes.ts'

export type LinkState = 'opening' | 'live' | 'polling' | 'lost'

/** Sockets that must fail one after another before the page asks by plain HTTP, as behind a proxy that lets no WebSocket through. */
const BLOCKED_AFTER = 3
/** The server does not know the token: it is too old. */
const UNKNOWN_TOKEN = 4401

interface LinkOptions {
  token(): string
  /** The token was refused. */
  onRefused(): void
  /** Something was heard: a moment that a hidden page's slowed timers would have missed. */
  onPulse(): void
  open?(): WebSocket
}

/** The one socket of the admin page, and what is known of its health. */
export class Link extends Changes {
  state: LinkState = 'opening'
  readonly #options: LinkOptions
  readonly #live: Live
  readonly #quit = new AbortController()
  #failures = 0
  #socket: WebSocket | undefined
  /** The page asks by plain HTTP for as long as sockets do not open. */
  isBlocked = false

  constructor(options: LinkOptions) {
    super()
    this.#options = options
    this.#live = new Live({ open: () => this.#open(), token: options.token })
    const on = (target: EventTarget, event: string, run: () => void) => target.addEventListener(event, run, { signal: this.#quit.signal })
    on(window, 'offline', () => this.#turn('lost'))
    on(window, 'online', () => this.wake())
    on(window, 'pageshow', () => this.state === 'lost' && this.wake())
  }

  follow(stream: string, screen: Screen, from?: { e: string; s: number }) {
    this.#live.follow(stream, screen, from)
  }

  unfollow(stream: string) {
    this.#live.unfollow(stream)
  }

  place = (stream: string) => this.#live.place(stream)

  acknowledged(stream: string, seq: number) {
    if (this.state === 'live') this.#live.acknowledged(stream, seq)
  }

  /** What plain HTTP has come to while no socket opens. */
  bridged(isHeard: boolean) {
    if (this.isBlocked) this.#turn(isHeard ? 'polling' : 'lost')
  }

  say: Live['say'] = (frame) => this.#live.say(frame)

  wake() {
    this.#live.wake()
  }

  stop() {
    this.#quit.abort()
    this.#live.stop()
  }

  #open(): Wire {
    const { open = () => new WebSocket(new URL('/v1/live', location.href.replace(/^http/, 'ws'))) } = this.#options
    const socket = open()
    this.#socket = socket
    socket.addEventListener('message', () => {
      if (this.#socket !== socket) return
      this.#failures = 0
      this.isBlocked = false
      if (this.state !== 'live' && navigator.onLine) this.#turn('live')
      this.#options.onPulse()
    })
    socket.addEventListener('close', ({ code }) => {
      // One that was replaced closes later than its successor opens.
      if (this.#socket !== socket) return
      if (code === UNKNOWN_TOKEN) this.#options.onRefused()
      this.#turn('lost')
      this.isBlocked = ++this.#failures >= BLOCKED_AFTER
      this.changed()
    })
    return socket as Wire
  }

  #turn(state: LinkState) {
    if (this.#quit.signal.aborted || this.state === state) return
    this.state = state
    this.changed()
  }
}
