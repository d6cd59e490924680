import { discover } from './discovery.ts'
import type { Settings, Shared, SharedPage } from './shared.ts'
import type { Kontuar, Options } from './types.ts'

const page = globalThis as SharedPage
const shared = Symbol.for('kontuar')

const complain = (message: string, error?: unknown) => console.warn(`kontuar: ${message}`, error ?? '')

function attempt(task: () => void) {
  try {
    task()
  } catch (error) {
    complain('a task of the page failed', error)
  }
}

/** Starts Kontuar on this page. The first start wins; a second one answers with what already runs. Without a page it does nothing. */
export function start({ shop, url, locale, words = {} }: Options): Kontuar {
  const running = page[shared]
  if (running) {
    if (running.shop !== shop) complain(`${running.shop} runs here already, so ${shop} does not`)
    return running.kontuar
  }

  const hasPage = typeof document !== 'undefined'
  const leaving = new AbortController()
  let settings: Promise<Settings | undefined> | undefined
  let stop = () => {}

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
    push: (task) => attempt(() => task(kontuar)),
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
    elements: new Set(),
    settings: () =>
      (settings ??= fetch(`${state.url}v1/shops/${encodeURIComponent(shop)}/config`, { credentials: 'omit' })
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => undefined)),
  }

  if (hasPage) {
    page[shared] = state
    stop = discover(state.settings, complain)
  }
  return kontuar
}
