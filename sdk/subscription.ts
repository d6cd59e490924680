import { deviceOf, type Keep } from './device.ts'
import type { Shared } from './shared.ts'
import type { PushState, PushWish } from './types.ts'

interface Config {
  key: string
  topics: { id: string; name: string }[]
}

interface Kept {
  endpoint: string
  /** When the server last heard of it, by this device's clock. */
  at: number
}

/** The visitor's token has the name that the widgets know it by, see `Visitor`. */
const TOKEN = ''
const KEPT = ':push'
const DAY = 24 * 60 * 60_000
const TIMEOUT = 8_000
/** Where no push service can be reached, browsers wait for ever. */
const SUBSCRIBE_TIMEOUT = 20_000

export function open(page: Shared, _: AbortSignal, what: 'state' | 'subscribe' | 'unsubscribe', wish?: PushWish): Promise<PushState> | PushState {
  const subscription = new Subscription(page)
  return what === 'state' ? subscription.state : subscription[what](wish as PushWish)
}

/** Whether this browser gets the shop's push messages, and how that changes. */
export class Subscription {
  readonly #page: Shared
  readonly #keep: Keep
  readonly #configs: Record<string, Promise<Config>> = {}

  constructor(page: Shared) {
    this.#page = page
    this.#keep = deviceOf(page)
  }

  get state(): PushState {
    if (!('PushManager' in window && 'serviceWorker' in navigator && 'Notification' in window)) return isInTabOfIos() ? 'install' : 'unsupported'
    if (Notification.permission === 'denied') return 'blocked'
    if (Notification.permission === 'granted') return this.#kept ? 'on' : 'off'
    return 'askable'
  }

  /** What the shop offers; asked for once, and again after a failure. @param lang of the topics */
  config(lang = ''): Promise<Config> {
    this.#configs[lang] ??= (this.#send('GET', lang && `?lang=${lang}`) as Promise<Config>).catch((error) => {
      delete this.#configs[lang]
      throw error
    })
    return this.#configs[lang]
  }

  /**
   * Asks the browser, which asks the shopper: call it from a click and nowhere else.
   * @throws what the browser, its push service or our server said
   */
  async subscribe({ text, topics, tags, group, locale }: PushWish): Promise<PushState> {
    if (!['askable', 'off', 'on'].includes(this.state) || (await Notification.requestPermission()) !== 'granted') return this.state
    const { key } = await this.config()
    const { manager, known } = await this.#browser(key)
    const fresh = known ?? (await this.#ask(manager, key))
    const language = /^pl\b/.test(locale ?? this.#page.locale ?? document.documentElement.lang) ? 'pl' : 'en'
    const visitor = this.#keep('localStorage', TOKEN) ?? undefined
    const told = { ...toBody(fresh, key), text, topics, tags, group, locale: language, visitor, page: location.origin + location.pathname }
    const answer = (await this.#send('POST', '/subscriptions', told)) as { visitor: string }
    if (!visitor) this.#keep('localStorage', TOKEN, answer.visitor)
    this.#remember(fresh)
    return this.state
  }

  /** Off in the browser and on the server; twice is as good as once. */
  async unsubscribe(): Promise<PushState> {
    const { endpoint } = this.#kept ?? {}
    const known = await (await this.#registration())?.pushManager.getSubscription()
    this.#keep('localStorage', KEPT, null)
    await known?.unsubscribe()
    const gone = known?.endpoint ?? endpoint
    if (gone) await this.#send('DELETE', '/subscriptions', { endpoint: gone }).catch(() => {})
    return this.state
  }

  /** Once a day: tells the server a new address, and subscribes anew where the shop has another key or the browser forgot. */
  async sync() {
    const { endpoint, at } = this.#kept ?? {}
    if (!endpoint || !at || Date.now() - at < DAY) return
    if (Notification.permission !== 'granted') return this.unsubscribe()
    const { key } = await this.config()
    const { manager, known } = await this.#browser(key)
    const fresh = known ?? (await this.#ask(manager, key))
    try {
      await this.#send('PUT', '/subscriptions', { ...toBody(fresh, key), replaces: endpoint })
      this.#remember(fresh)
    } catch (error) {
      if ((error as Response).status !== 404) throw error
      await this.unsubscribe() // the shop erased it
    }
    return undefined
  }

  get #kept(): Kept | undefined {
    return JSON.parse(this.#keep('localStorage', KEPT) ?? 'null') ?? undefined
  }

  #remember({ endpoint }: PushSubscription) {
    this.#keep('localStorage', KEPT, JSON.stringify({ endpoint, at: Date.now() } satisfies Kept))
  }

  get #worker() {
    const { shop, url, worker = '/push-worker.js' } = this.#page
    const script = new URL(worker, location.href)
    script.search = `${new URLSearchParams({ shop, url })}`
    return { script, scope: new URL('kontuar-push/', script).pathname }
  }

  #registration = () => navigator.serviceWorker?.getRegistration(this.#worker.scope)

  /** The push manager of our worker, and what is subscribed there by this very key. */
  async #browser(key: string) {
    const { script, scope } = this.#worker
    const registration = await navigator.serviceWorker.register(script, { scope, updateViaCache: 'none' })
    await started(registration)
    const manager = registration.pushManager
    const known = await manager.getSubscription()
    if (!known || keyOf(known) === key) return { manager, known }
    await known.unsubscribe()
    return { manager, known: null }
  }

  #ask = (manager: PushManager, applicationServerKey: string) =>
    Promise.race([
      manager.subscribe({ userVisibleOnly: true, applicationServerKey }),
      new Promise<never>((_, reject) => {
        setTimeout(reject, SUBSCRIBE_TIMEOUT, new DOMException('The push service does not answer', 'TimeoutError'))
      }),
    ])

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const { url, shop } = this.#page
    const answer = await fetch(`${url}v1/shops/${encodeURIComponent(shop)}/push${path}`, {
      ...{ method, credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw answer
    return answer.status === 204 ? undefined : answer.json()
  }
}

const keyOf = ({ options }: PushSubscription) =>
  btoa(String.fromCharCode(...new Uint8Array(options.applicationServerKey ?? new ArrayBuffer())))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

const toBody = (subscription: PushSubscription, key: string) => {
  const { endpoint, keys } = subscription.toJSON()
  return { endpoint, keys, key }
}

/** Browsers subscribe only with a worker that runs. */
const started = (registration: ServiceWorkerRegistration) =>
  new Promise<void>((resolve) => {
    const worker = registration.installing ?? registration.waiting
    if (registration.active || !worker) return resolve()
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve())
  })

/** There push works on the home screen alone. An iPad says that it is a Mac, and is touched. */
function isInTabOfIos() {
  const { userAgent, maxTouchPoints, standalone } = navigator as Navigator & { standalone?: boolean }
  return !standalone && (/iP(hone|ad|od)/.test(userAgent) || (/Mac/.test(userAgent) && maxTouchPoints > 1))
}
