import { discover } from './discovery.ts'
import type { Asked } from './placed.ts'
import type { Chats, Settings, Shared, SharedPage, Tracking, TrackingCall } from './shared.ts'
import type { Kontuar, Options, PushWish, SurveyWhy, Tracked } from './types.ts'
import { chat } from './widgets.ts'

const page = globalThis as SharedPage
const shared = Symbol.for('kontuar')

/** Calls kept in memory until the shopper is asked for consent. */
const MOST_CALLS = 50

const complain = (message: string, error?: unknown) => console.warn(`kontuar: ${message}`, error ?? '')

function attempt(task: () => void) {
  try {
    task()
  } catch (error) {
    complain('a task of the page failed', error)
  }
}

/** Starts Kontuar on this page. The first start wins; a second one answers with what already runs. Without a page it does nothing. */
export function start({ shop, url, locale, words = {}, worker }: Options): Kontuar {
  const running = page[shared]
  if (running) {
    if (running.shop !== shop) complain(`${running.shop} runs here already, so ${shop} does not`)
    return running.kontuar
  }

  const hasPage = typeof document !== 'undefined'
  const leaving = new AbortController()
  let settings: Promise<Settings | undefined> | undefined
  let stop = () => {}
  let chats: Promise<Chats | undefined> | undefined

  const calls: TrackingCall[] = []
  let tracking: Promise<Tracking> | undefined

  /** Hands the tracking what has been called so far. */
  const follow = () => {
    tracking ??= import('./tracking.ts').then(({ openTracking }) => openTracking(state, leaving.signal))
    tracking.then(
      (ready) => calls.splice(0).forEach(ready.take),
      (error) => complain('the tracking could not load', error),
    )
  }
  const tell = (...call: TrackingCall) => {
    if (hasPage && calls.length < MOST_CALLS) calls.push(call)
    if (tracking) follow()
  }

  const placed = async (...asked: Asked | []) => (await import('./placed.ts')).place(state, await state.settings(), leaving.signal, ...asked)
  const subscription = () => import('./subscription.ts').then(({ openPush }) => openPush(state))

  const refresh = () => {
    for (const element of state.elements) element.refresh()
  }
  const kontuar: Kontuar = {
    shop,
    get locale() {
      return state.locale
    },
    set locale(value) {
      state.locale = value
      refresh()
    },
    push: Object.assign((task: (kontuar: Kontuar) => void) => attempt(() => task(kontuar)), {
      state: async () => (await subscription()).state,
      subscribe: async (wish: PushWish) => (await subscription()).subscribe(wish),
      unsubscribe: async () => (await subscription()).unsubscribe(),
    }),
    on(name, listener) {
      const event = `kontuar-${name.replace('.', '-')}`
      const hear = (event: Event) => attempt(() => listener((event as CustomEvent).detail))
      if (hasPage) document.addEventListener(event, hear, leaving)
      return () => hasPage && document.removeEventListener(event, hear)
    },
    words(language, more) {
      state.words = { ...state.words, [language]: { ...state.words[language], ...more } }
      refresh()
    },
    consent(choice) {
      if (!hasPage) return undefined
      let kept: string | undefined
      try {
        const key = `kontuar:${shop}:consent`
        if (choice) localStorage[key] = choice.tracking ? (choice.explicit ? 'explicit' : 'yes') : 'no'
        kept = localStorage[key]
      } catch {
        // without storage nobody is tracked
      }
      const isTracked = !!kept && kept !== 'no'
      if (isTracked && !tracking) follow()
      if (choice) tell('consent')
      return kept ? { tracking: isTracked } : undefined
    },
    track(type, data) {
      if (type === 'order') state.order = data as Tracked['order']
      if (type === 'cart') state.cart = (data as Tracked['cart'] | undefined)?.value
      tell('track', type, data)
    },
    survey: {
      why: (id) => placed('why', id) as Promise<SurveyWhy>,
      show: (id) => placed('show', id) as Promise<boolean>,
    },
    identify: (token) => tell('identify', token),
    chat: {
      open: (id) => void chats?.then((all) => all?.open(id)),
      close: () => void chats?.then((all) => all?.close()),
    },
    destroy() {
      if (page[shared] === state) delete page[shared]
      leaving.abort()
      stop()
      refresh()
    },
  }
  const state: Shared = {
    kontuar,
    shop,
    url: url.replace(/\/*$/, '/'),
    locale,
    words,
    worker,
    elements: new Set(),
    settings: () =>
      (settings ??= fetch(`${state.url}v1/shops/${encodeURIComponent(shop)}/config`, { credentials: 'omit', priority: 'low' })
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => undefined)),
  }

  if (hasPage) {
    page[shared] = state
    stop = discover(complain)
    kontuar.consent()
    const ready = new Promise<unknown>((go) => {
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', go, leaving)
      else go(0)
    }).then(state.settings)
    ready.then((settings) => settings?.placed && placed()).catch((error) => complain('rules could not load', error))
    chats = ready.then((settings) =>
      settings?.chats?.[0] ? import('./launcher.ts').then(({ launch }) => launch(state, settings, chat, leaving.signal)) : undefined,
    )
    chats.catch((error) => complain('the chat could not load', error))
  }
  return kontuar
}
