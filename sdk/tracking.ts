import { deviceOf, type Keep } from './device.ts'
import { Outbox, post } from './outbox.ts'
import type { Shared, Tracking, TrackingCall } from './shared.ts'

/** The visitor's token has the name that the widgets know it by, see `Visitor`. */
const TOKEN = ''
/** What makes this browser one visitor until it has a token; it stays as the sign that tracking asked for the token. */
const SEED = ':seed'
/** Id of the customer that this tab has identified. */
const KNOWN = ':known'
const CONSENT = ':consent'
/** What pages that were left before the tracking came have to tell, as the loader wrote it: a list without its brackets. */
const LEFT = ':left'
type Left = [at: number, url: string, calls: TrackingCall[]]
const MOST_HELD = 50

export const open = (page: Shared, leaving: AbortSignal): Tracking => new Tracker(page, leaving)

/** Follows the shopper from consent to withdrawal. */
class Tracker implements Tracking {
  readonly #page: Shared
  readonly #keep: Keep
  readonly #leaving: AbortSignal
  readonly #outbox: Outbox
  /** Ends with the consent; absent without one. */
  #following: AbortController | undefined
  /** The shopper had agreed when this was asked for: what pages before this one told is here, and on the server. */
  #isKnown = true
  /** Calls of this page that wait for consent. */
  #held: TrackingCall[] = []

  constructor(page: Shared, leaving: AbortSignal) {
    this.#page = page
    this.#keep = deviceOf(page)
    this.#leaving = leaving
    this.#outbox = new Outbox(
      page,
      this.#keep,
      () => this.#sender(),
      ({ visitor }) => this.#following && !this.#local(TOKEN) && this.#local(TOKEN, visitor),
    )
    addEventListener('storage', ({ key }) => key === `kontuar:${page.shop}${CONSENT}` && this.#settle(), { signal: leaving })
    leaving.addEventListener('abort', () => this.#following?.abort())
    this.#settle()
  }

  readonly take = (call: TrackingCall) => {
    if (call[0] === 'consent') this.#settle()
    else if (!this.#following) this.#held = [...this.#held, call].slice(-MOST_HELD)
    else if (call[0] === 'track') this.#outbox.add(call[1], call[2])
    else this.#identify(call[1])
  }

  /** Does as the shopper said last, here or in another tab. */
  #settle() {
    const kept = this.#local(CONSENT)
    if (kept !== 'yes' && kept !== 'explicit') this.#end()
    else if (!this.#following && !this.#leaving.aborted) this.#begin()
  }

  #begin() {
    this.#following = new AbortController()
    this.#isKnown = true
    const { signal } = this.#following
    if (!this.#local(TOKEN) && !this.#local(SEED)) this.#local(SEED, random())
    this.#arrive()
    for (const call of this.#held.splice(0)) this.take(call)
    const leave = () => this.#outbox.leave()
    addEventListener('pagehide', leave, { signal })
    document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal })
    addEventListener('pageshow', ({ persisted }) => persisted && this.#arrive(), { signal })
  }

  /** Counts this page, after what earlier ones of this tab have left. */
  #arrive() {
    this.#outbox.recall()
    const left: Left[] = JSON.parse(`[${this.#keep('sessionStorage', LEFT)?.slice(1) ?? ''}]`)
    this.#keep('sessionStorage', LEFT, null)
    for (const [at, url, calls] of left) {
      this.#outbox.add('page', undefined, at, url)
      for (const call of calls) {
        if (call[0] === 'track') this.#outbox.add(call[1], call[2], at, url)
        else this.take(call)
      }
    }
    this.#outbox.add('page', undefined)
  }

  /** Forgets the visitor, and has the server forget the visits: after the batch under way, which would bring them back. */
  #end() {
    this.#held = []
    if (!this.#isKnown) return
    this.#isKnown = false
    this.#following?.abort()
    this.#following = undefined
    const sender = this.#sender()
    this.#outbox.clear()
    if (this.#local(SEED)) this.#local(TOKEN, null)
    this.#local(SEED, null)
    for (const name of [KNOWN, LEFT]) this.#keep('sessionStorage', name, null)
    if (!Object.keys(sender).length) return
    const told = new AbortController()
    const tell = () => {
      if (told.signal.aborted) return
      told.abort()
      post(this.#page, 'visits/withdrawal', sender).catch(() => {})
    }
    addEventListener('pagehide', tell, { signal: told.signal })
    Promise.resolve(this.#outbox.sending).then(tell)
  }

  async #identify(token: string) {
    const id = customerOf(token)
    if (id && id === this.#keep('sessionStorage', KNOWN)) return
    const answer = await post(this.#page, 'identity', { ...this.#sender(), token }).catch(() => undefined)
    const said = await answer?.json().catch(() => undefined)
    if (!answer?.ok) return console.warn('kontuar: the identity token was refused', said)
    if (!this.#following) return
    this.#local(TOKEN, said.visitor)
    if (id) this.#keep('sessionStorage', KNOWN, id)
  }

  #sender() {
    const [visitor, seed] = [this.#local(TOKEN), this.#local(SEED)]
    return { ...(visitor && { visitor }), ...(seed && { seed }) }
  }

  #local(name: string, value?: string | null) {
    return this.#keep('localStorage', name, value)
  }
}

const random = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The customer's id that a token tells, unproved: enough to know one's own again. */
function customerOf(token: string): string | undefined {
  try {
    const [, payload = ''] = token.split('.')
    return `${JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))).customer.id}`
  } catch {
    return undefined
  }
}
