import type { Api } from './contract.gen.ts'
import type { Keep } from './device.ts'
import type { Shared } from './shared.ts'

type Sent = Api['POST /v1/shops/:shop/events']['reply']

interface Waiting {
  id: string
  type: string
  /** By this device's clock, in milliseconds; only differences leave it. */
  at: number
  url: string
}

/** Events of one request. */
const BATCH = 25
/** Kept while the server cannot be reached; the oldest go first. */
const MOST = 300
/** Milliseconds for which events wait for one another, and after which a failed batch is sent again. */
const SOON = 1000
const LATER = 30_000

const EVENTS = ':events'

/** Posts JSON as plain text, which asks another origin for no leave beforehand and outlives the page. */
export const post = ({ url, shop }: Shared, path: string, body: object) =>
  fetch(addressOf({ url, shop }, path), { method: 'POST', body: JSON.stringify(body), keepalive: true, credentials: 'omit' })

const addressOf = ({ url, shop }: Pick<Shared, 'url' | 'shop'>, path: string) => `${url}v1/shops/${encodeURIComponent(shop)}/${path}`

/** Events that wait to be sent, kept for the next page of the tab. Each leaves when the server has it, or the browser has taken it over. */
export class Outbox {
  readonly #page: Shared
  readonly #keepOn: Keep
  readonly #sender: () => object
  readonly #answered: (answer: Sent) => void
  #waiting: Waiting[] = []
  #inFlight: Waiting[] = []
  #timer = 0
  /** Ends with the request that is under way. */
  sending: Promise<void> | undefined

  constructor(page: Shared, keep: Keep, sender: () => object, answered: (answer: Sent) => void) {
    this.#page = page
    this.#keepOn = keep
    this.#sender = sender
    this.#answered = answered
  }

  /** Finds what an earlier page of this tab has left. */
  recall() {
    this.#waiting = JSON.parse(this.#keepOn('sessionStorage', EVENTS) ?? '[]')
  }

  /** @param at when it was, and on which page; without them now and here */
  add(type: string, data: object | undefined, at = Date.now(), url = location.href) {
    const random = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('')
    this.#waiting.push({ ...data, id: `${Date.now().toString(36)}-${random}`, type, at, url: cleaned(url) })
    this.#keep(this.#waiting.slice(-MOST))
    this.#plan(SOON)
  }

  /** Hands over to the browser what is not under way: the page is left, or may be soon. */
  leave() {
    const rest = this.#waiting.filter((event) => !this.#inFlight.includes(event))
    for (let start = 0; start < rest.length; start += BATCH) {
      const batch = rest.slice(start, start + BATCH)
      if (!navigator.sendBeacon(addressOf(this.#page, 'events'), JSON.stringify(this.#body(batch)))) return
      this.#drop(batch)
    }
  }

  /** Forgets everything. */
  clear() {
    clearTimeout(this.#timer)
    this.#keep([])
  }

  #plan(wait: number) {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#send(), wait)
  }

  #send() {
    if (this.sending || !this.#waiting.length) return
    const batch = this.#waiting.slice(0, BATCH)
    this.#inFlight = batch
    this.sending = this.#deliver(batch)
      .catch(() => LATER)
      .then((wait) => {
        this.#inFlight = []
        this.sending = undefined
        if (this.#waiting.length) this.#plan(wait)
      })
  }

  /** @returns milliseconds until the next request */
  async #deliver(batch: Waiting[]): Promise<number> {
    const answer = await post(this.#page, 'events', this.#body(batch))
    const { ok, status, headers } = answer
    if (!ok && (status >= 500 || status === 408 || status === 429)) return Number(headers.get('retry-after')) * 1000 || LATER
    this.#drop(batch)
    const said = await answer.json()
    if (!ok || said.refused.length) console.warn('kontuar: events were refused', said)
    if (ok) this.#answered(said)
    return SOON
  }

  #body(batch: Waiting[]) {
    const events = batch.map(({ at, ...event }) => ({ ...event, age: Math.max(0, Date.now() - at) }))
    return { ...this.#sender(), events }
  }

  #drop(batch: Waiting[]) {
    this.#keep(this.#waiting.filter((event) => !batch.includes(event)))
  }

  #keep(waiting: Waiting[]) {
    this.#waiting = waiting
    this.#keepOn('sessionStorage', EVENTS, waiting.length ? JSON.stringify(waiting) : null)
  }
}

/** A page's address without what might be somebody's secret: the fragment, and all of the query but `utm_…`. */
function cleaned(url: string) {
  const { origin, pathname, searchParams } = new URL(url)
  const kept = new URLSearchParams([...searchParams].filter(([name]) => /^utm_\w+$/i.test(name)))
  return origin + pathname + (kept.size ? `?${kept}` : '')
}
