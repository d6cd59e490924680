import { openCard } from './card.ts'
import { deviceOf } from './device.ts'
import type { Shared } from './shared.ts'
import { watchLeaving } from './surveys/leaving.ts'
import { type Act, type Acts, judge, pick, type Scene, type Shop, type Verdict } from './surveys/rules.ts'
import type { Key } from './surveys/words.pl.ts'
import type { SurveyWhy, Tracked } from './types.ts'

const ACTS = ':surveys'

/** Where one of these is, no survey comes up. */
const TAKEN = '.kontuar-card>*,kontuar-survey'

/** Shows the shop's surveys by their rules, and tells why one is not shown. Nothing is kept on the device before the shopper acts. */
export class Surveys {
  readonly #page: Shared
  readonly #shop: Shop
  readonly #locale: string
  readonly #keep
  readonly #draws = new Map<string, number>()
  /** When this page began, on the clock of the visit; the first one before this file came. */
  #since = 0
  #path = location.pathname
  #isLeaving = false
  #hasChatted = false
  #hasOrdered = false
  #conversation: string | undefined
  #card: HTMLElement | undefined
  #timer = 0

  constructor(page: Shared, shop: Shop = { cooldownDays: 0, rules: [] }, locale: string, signal: AbortSignal) {
    this.#page = page
    this.#shop = shop
    this.#locale = locale
    this.#keep = deviceOf(page)
    if (!this.#shop.rules.length || signal.aborted) return
    const hear = (name: string, listener: (detail: { survey: string; conversation?: string }) => void) =>
      document.addEventListener(name, (event) => listener((event as CustomEvent).detail), { signal })
    const settle = () => this.#settle()
    hear('kontuar-chat-ended', (detail) => {
      this.#hasChatted = true
      this.#conversation = detail?.conversation
      settle()
    })
    this.#hearOrders(settle)
    hear('kontuar-survey-answered', ({ survey }) => this.#note(survey, 'begun'))
    hear('kontuar-survey-finished', ({ survey }) => this.#note(survey, 'done'))
    watchLeaving(signal, () => {
      this.#isLeaving = true
      settle()
    })
    const changes = new MutationObserver(settle)
    changes.observe(document.body, { childList: true })
    addEventListener('popstate', settle, { signal })
    ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', settle, { signal })
    signal.addEventListener('abort', () => {
      changes.disconnect()
      clearTimeout(this.#timer)
      this.#card?.remove()
    })
    settle()
  }

  /** The loader writes the order down; from now on that is heard, too. */
  #hearOrders(settle: () => void) {
    let { order } = this.#page.told
    Object.defineProperty(this.#page.told, 'order', {
      configurable: true,
      get: () => order,
      set(told: object | undefined) {
        order = told
        queueMicrotask(settle)
      },
    })
  }

  /** Opens a survey whatever its rules say; false where the shop has no such survey active. */
  show(id: string): boolean {
    if (!this.#shop.rules.some((rule) => rule.id === id)) return false
    this.#open(id)
    return true
  }

  async why(id: string): Promise<SurveyWhy> {
    const rule = this.#shop.rules.find((one) => one.id === id)
    const own = document.querySelector(`kontuar-survey[survey="${CSS.escape(id)}"]`)
    const held: Omit<Verdict, 'reason'> & Pick<SurveyWhy, 'reason'> = !rule
      ? { reason: 'unknown' }
      : own
        ? {}
        : judge(rule, this.#shop, this.#acts, this.#scene())
    const by = held.reason ? undefined : inTheWayOf(own)
    const { until, reason = by && 'busy' } = held
    const locale = this.#language
    const { words } = await (/^pl\b/.test(locale) ? import('./surveys/words.pl.ts') : import('./surveys/words.en.ts'))
    const moment = until === undefined ? '' : new Date(until).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' })
    const text = words[(by ? `busy ${by}` : (reason ?? 'shown')) as Key].replace('{until}', moment)
    return { shown: !reason, ...(reason && { reason }), ...(by && { by }), ...(until !== undefined && { until: new Date(until).toISOString() }), text }
  }

  get #language() {
    return this.#page.locale ?? (document.documentElement.lang || this.#locale)
  }

  get #acts(): Acts {
    try {
      return JSON.parse(this.#keep('localStorage', ACTS) ?? '{}')
    } catch {
      return {}
    }
  }

  /** Keeps what the shopper did just now. */
  #note(id: string, as: Act['as']) {
    this.#keep('localStorage', ACTS, JSON.stringify({ ...this.#acts, [id]: { at: Date.now(), as } }))
  }

  #scene(): Scene {
    const { pathname, origin } = location
    if (pathname !== this.#path) {
      this.#path = pathname
      this.#since = performance.now()
      this.#isLeaving = this.#hasChatted = this.#hasOrdered = false
      this.#page.told.order = undefined
      this.#draws.clear()
    }
    this.#hasOrdered ||= !!this.#page.told.order
    return {
      now: Date.now(),
      path: pathname,
      address: origin + pathname,
      seconds: (performance.now() - this.#since) / 1000,
      isLeaving: this.#isLeaving,
      hasChatted: this.#hasChatted,
      hasOrdered: this.#hasOrdered,
      draw: (id) => this.#draw(id),
    }
  }

  /** A visitor who is known always draws the same; of who is not nothing is kept, so each page is a draw of its own. */
  #draw(id: string): number {
    const token = this.#keep('localStorage', '')
    const drawn = this.#draws.get(id) ?? (token ? hash(token + id) : Math.random())
    this.#draws.set(id, drawn)
    return drawn
  }

  #settle() {
    clearTimeout(this.#timer)
    const [acts, scene] = [this.#acts, this.#scene()]
    const next = !document.querySelector(TAKEN) && pick(this.#shop, acts, scene)
    if (next) return this.#open(next.id)
    const waits = this.#shop.rules.map((rule) => judge(rule, this.#shop, acts, scene)).filter(({ reason }) => reason === 'seconds')
    const first = Math.min(...waits.map(({ until = Infinity }) => until))
    if (first < Infinity) this.#timer = window.setTimeout(() => this.#settle(), first - scene.now + 20)
  }

  /** A card that came by itself waits under one that the page asked for. */
  #cover(display: 'none' | '') {
    for (const card of document.querySelectorAll<HTMLElement>('.kontuar-card')) card.style.display = display
  }

  #open(id: string) {
    this.#card?.remove()
    this.#cover('none')
    if (this.#acts[id]?.as !== 'begun') this.#keep('localStorage', `:survey:${id}`, null) // a new turn is a new sheet
    const widget = document.createElement('kontuar-survey')
    widget.setAttribute('survey', id)
    const { order } = (this.#page.told.order ?? {}) as Partial<Tracked['order']>
    Object.assign(widget.dataset, order && { order }, this.#conversation && { conversation: this.#conversation })
    this.#card = openCard(widget, this.#language, () => this.#closed(id))
  }

  /** Not now: kept here, and told to the server, which counts it. Closing the thanks is no refusal. */
  #closed(id: string) {
    this.#cover('')
    const act = this.#acts[id]
    if (act?.as === 'done') return
    this.#note(id, 'closed')
    const { url, shop } = this.#page
    const own = `v1/shops/${encodeURIComponent(shop)}/surveys/${encodeURIComponent(id)}/dismissals/${crypto.randomUUID()}`
    const token = this.#keep('localStorage', '')
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    fetch(url + own, { method: 'PUT', headers, body: '{}', keepalive: true, credentials: 'omit' }).catch(() => {}) // a count, not an answer
  }
}

/** What comes before a survey that its rules let come up: seen nowhere yet, or in a card that waits. */
function inTheWayOf(own: Element | null): SurveyWhy['by'] {
  if (own && !own.closest('.kontuar-card')) return undefined
  if (document.querySelector('kontuar-chat-panel[open]')) return 'chat'
  if (getComputedStyle(document.body).getPropertyValue('--kontuar-cards')) return 'page'
  const top = [...document.querySelectorAll(TAKEN)].at(-1)
  return top === own ? undefined : (top?.localName.slice(8) as SurveyWhy['by'])
}

/** FNV-1a over a text, from 0 to below 1. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const sign of text) value = Math.imul(value ^ sign.charCodeAt(0), 0x01000193) >>> 0
  return value / 2 ** 32
}
