import { discover } from './discovery.ts'
import type { Chats, Part, Settings, Shared, SharedPage, Tracking, TrackingCall } from './shared.ts'
import type { Kontuar, Options, PushWish, SurveyWhy } from './types.ts'

const page = globalThis as SharedPage
const shared = Symbol.for('kontuar')

/** Calls kept in memory until the shopper is asked for consent. */
const MOST_CALLS = 50

/** Tells the page's developer; where a part could not load, the error names it. */
const complain = (error: unknown) => console.warn('kontuar:', error)

function attempt(task: () => void) {
  try {
    task()
  } catch (error) {
    complain(error)
  }
}

/**
 * Starts Kontuar on this page. The first start wins; a second one answers with what already runs.
 * @param options with a `url` that ends in a slash
 */
export function start({ shop, url, locale, words = {}, worker }: Options): Kontuar {
  const running = page[shared]
  if (running) {
    if (running.shop !== shop) complain(`${running.shop} runs here already`)
    return running.kontuar
  }

  const leaving = new AbortController()
  const calls: TrackingCall[] = []
  let settings: Promise<Settings | undefined> | undefined
  let tracking: Promise<Tracking> | undefined
  let isFollowed = false
  const agreed = `kontuar:${shop}:consent`
  const left = `kontuar:${shop}:left`

  const open = <Asked extends unknown[], Answer>(part: Promise<Part<Asked, Answer>>, ...asked: Asked) =>
    part.then((chunk) => chunk.open(state, leaving.signal, ...asked))
  const push = (what: 'state' | 'subscribe' | 'unsubscribe') => (wish?: PushWish) => open(import('./subscription.ts'), what, wish)
  const survey =
    <Answer>(what?: 'why' | 'show') =>
    (id?: string) =>
      open(import('./placed.ts'), what, id) as Promise<Answer>

  /** Hands the tracking what has been called so far. */
  const follow = () => {
    tracking ??= open(import('./tracking.ts'))
    tracking.then((ready) => {
      isFollowed = true
      calls.splice(0).forEach(ready.take)
    }, complain)
  }
  /** Left before the tracking came: the next page of the tab tells of this one, too. */
  const leave = () =>
    attempt(() => {
      if (tracking && !isFollowed && localStorage[agreed] !== 'no')
        sessionStorage[left] = [sessionStorage[left], JSON.stringify([Date.now(), location.href, calls.splice(0)])]
    })
  const tell = (...call: TrackingCall) => {
    if (calls.length < MOST_CALLS) calls.push(call)
    if (tracking) follow()
  }
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
      state: push('state'),
      subscribe: push('subscribe'),
      unsubscribe: push('unsubscribe'),
    }),
    on(name, listener) {
      const event = `kontuar-${name.replace('.', '-')}`
      const hear = (event: Event) => attempt(() => listener((event as CustomEvent).detail))
      document.addEventListener(event, hear, leaving)
      return () => document.removeEventListener(event, hear)
    },
    words(language, more) {
      state.words = { ...state.words, [language]: { ...state.words[language], ...more } }
      refresh()
    },
    consent(choice) {
      let said: string | undefined
      try {
        if (choice) localStorage[agreed] = choice.tracking ? (choice.explicit ? 'explicit' : 'yes') : 'no'
        // the browser asks every site not to track, and consent taken for granted is none then
        const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean }
        if (localStorage[agreed] === 'yes' && (globalPrivacyControl || doNotTrack === '1')) localStorage[agreed] = 'no'
        said = localStorage[agreed]
      } catch {
        // without storage nobody is tracked
      }
      const answer = said ? { tracking: said !== 'no' } : undefined
      if (answer?.tracking) follow()
      if (choice) tell('consent')
      return answer
    },
    track(type, data) {
      state.told[type] = data
      tell('track', type, data)
    },
    survey: { why: survey<SurveyWhy>('why'), show: survey<boolean>('show') },
    identify: (token) => tell('identify', token),
    chat: {
      open: (id) => chats.then((all) => all?.open(id)),
      close: () => chats.then((all) => all?.close()),
    },
    destroy() {
      if (page[shared] === state) delete page[shared]
      leaving.abort()
      refresh()
    },
  }
  const state: Shared = {
    kontuar,
    shop,
    url,
    locale,
    words,
    worker,
    told: {},
    elements: new Set(),
    settings: () =>
      (settings ??= fetch(`${url}v1/shops/${shop}/config`, { credentials: 'omit', priority: 'low' })
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => undefined)),
  }

  page[shared] = state
  discover(complain, leaving.signal)
  addEventListener('pagehide', leave, leaving)
  kontuar.consent()
  const chats: Promise<Chats | undefined> = new Promise<unknown>((go) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', go, leaving)
    else go(0)
  })
    .then(state.settings)
    .then((settings) => {
      if (settings?.placed) survey()().catch(complain)
      return settings?.chats?.[0] && open(import('./launcher.ts'), settings)
    })
  chats.catch(complain)
  return kontuar
}
