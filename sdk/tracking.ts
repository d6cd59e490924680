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
    if (isAgainstTracking() && this.#local(CONSENT) === 'yes') this.#local(CONSENT, 'no')
    const kept = this.#local(CONSENT)
    const isWanted = (kept === 'yes' || kept === 'explicit') && !this.#leaving.aborted
    if (isWanted && !this.#following) this.#begin()
    else if (!isWanted) this.#end()
  }

  #begin() {
    this.#following = new AbortController()
    const { signal } = this.#following
    if (!this.#local(TOKEN) && !this.#local(SEED)) this.#local(SEED, random())
    this.#outbox.recall()
    this.#outbox.add('page', undefined)
    for (const call of this.#held.splice(0)) this.take(call)
    const leave = () => this.#outbox.leave()
    addEventListener('pagehide', leave, { signal })
    document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal })
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return
        this.#outbox.recall()
        this.#outbox.add('page', undefined)
      },
      { signal },
    )
  }

  /** Forgets the visitor, and has the server forget the visits: after the batch under way, which would bring them back. */
  #end() {
    this.#held = []
    if (!this.#following) return
    this.#following.abort()
    this.#following = undefined
    const sender = this.#sender()
    this.#outbox.clear()
    if (this.#local(SEED)) this.#local(TOKEN, null)
    this.#local(SEED, null)
    this.#keep('sessionStorage', KNOWN, null)
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

/** The browser asks every site not to track: Global Privacy Control, or the older Do Not Track. Consent taken for granted is none then. */
function isAgainstTracking() {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean }
  return globalPrivacyControl || doNotTrack === '1'
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
