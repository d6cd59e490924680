import type { Api } from '../../../../../sdk/contract.gen.ts'
import type { Call } from '../../../api.ts'

type Body = Api['PUT /api/shops/:shop/chat/presence']['body']
type Me = Api['PUT /api/shops/:shop/chat/presence']['reply']

/** How often the lease is renewed, and how long it holds without, in milliseconds. */
const RENEWED_EVERY = 20_000
const HOLDS_FOR = 60_000

interface PresenceOptions {
  call: Call
  shop: string
  me(): Me | undefined
  answered(me: Me): void
  changed(): void
}

/**
 * A consultant is there for as long as one of their pages is open, whether they take new conversations or not.
 * Leaving a page ends nothing: the lease runs out by itself.
 * `beat` may come from a timer or from the socket, whichever the browser lets through on a hidden page.
 */
export class Presence {
  readonly #options: PresenceOptions
  readonly #timer: ReturnType<typeof setInterval>
  #renewedAt = 0
  #triedAt = 0

  constructor(options: PresenceOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.beat(), RENEWED_EVERY)
  }

  /** The server takes this consultant for gone, and shoppers notice. */
  get isLapsed(): boolean {
    const { isAvailable = false, load = 0 } = this.#options.me() ?? {}
    return (isAvailable || load > 0) && this.#renewedAt > 0 && Date.now() - this.#renewedAt > HOLDS_FOR
  }

  beat() {
    if (!this.#options.me() || Date.now() - this.#triedAt < RENEWED_EVERY - 1000) return
    this.set({}).catch(() => this.#options.changed())
  }

  /** @throws {ApiError} */
  async set(body: Body): Promise<void> {
    this.#triedAt = Date.now()
    const { call, shop, answered } = this.#options
    const me = await call('PUT /api/shops/:shop/chat/presence', { params: { shop }, body })
    this.#renewedAt = Date.now()
    answered(me)
  }

  stop() {
    clearInterval(this.#timer)
  }
}
