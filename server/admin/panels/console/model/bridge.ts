import type { Call } from '../../../api.ts'
import type { Talk } from './talk.ts'

/** Between two readings of the desk, in milliseconds. */
const DESK_EVERY = 4000
/** How long the server may hold a request for the first event, in seconds. */
const WAIT = 25

interface BridgeOptions {
  call: Call
  shop: string
  epoch(): string
  readDesk(): Promise<void>
  onScreen(): Talk[]
  heard(isHeard: boolean): void
}

/** The same events by plain HTTP, for networks that let no WebSocket through: a long poll for what is on the screen, the desk every few seconds. */
export class Bridge {
  readonly #options: BridgeOptions
  #quit: AbortController | undefined

  constructor(options: BridgeOptions) {
    this.#options = options
  }

  get isOpen() {
    return this.#quit !== undefined
  }

  open() {
    if (this.#quit) return
    this.#quit = new AbortController()
    this.#readDesk(this.#quit.signal)
  }

  close() {
    this.#quit?.abort()
    this.#quit = undefined
  }

  readonly #polled = new Set<Talk>()

  async #readDesk(signal: AbortSignal) {
    const { readDesk, heard, onScreen } = this.#options
    while (!signal.aborted) {
      await readDesk().then(
        () => heard(true),
        () => heard(false),
      )
      for (const talk of onScreen()) if (!this.#polled.has(talk)) this.#poll(talk, signal)
      await pause(DESK_EVERY, signal)
    }
  }

  async #poll(talk: Talk, signal: AbortSignal) {
    const { call, shop, epoch, onScreen } = this.#options
    this.#polled.add(talk)
    try {
      while (!signal.aborted && talk.snapshot && onScreen().includes(talk)) {
        const query = { epoch: epoch(), since: talk.seq, wait: WAIT }
        const params = { shop, conversation: talk.id }
        const { events, reset } = await call('GET /api/shops/:shop/conversations/:conversation/events', { params, query }, signal)
        if (reset) talk.reset(reset.snapshot as unknown as Record<string, unknown>, reset.s)
        for (const event of events) talk.apply(event as Parameters<Talk['apply']>[0])
      }
    } catch {
      // The next reading of the desk begins again.
    } finally {
      this.#polled.delete(talk)
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
