import { type ComponentChildren, createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { useBeforePaint } from './parts/when.ts'
import type { Words } from './words/pl.ts'

export type Locale = 'pl' | 'en'
export type Theme = 'system' | 'light' | 'dark'

interface Preferences {
  say: Words
  locale: Locale
  theme: Theme
  /** Single-letter shortcuts can be turned off, for people who dictate (WCAG 2.1.4). */
  shortcuts: boolean
  setLocale(locale: Locale): void
  setTheme(theme: Theme): void
  setShortcuts(on: boolean): void
}

const Context = createContext<Preferences | null>(null)

export function usePreferences(): Preferences {
  const preferences = useContext(Context)
  if (!preferences) throw new Error('PreferencesProvider is missing')
  return preferences
}

export const loadWords = (locale: Locale): Promise<Words> =>
  locale === 'pl' ? import('./words/pl.ts').then(({ pl }) => pl) : import('./words/en.ts').then(({ en }) => en)

export function preferredLocale(): Locale {
  const chosen = remembered('locale') ?? navigator.language
  return chosen.startsWith('pl') ? 'pl' : 'en'
}

export function PreferencesProvider(props: { locale: Locale; words: Words; children: ComponentChildren }) {
  const [language, setLanguage] = useState({ locale: props.locale, say: props.words })
  const [theme, setTheme] = useState<Theme>(() => {
    const stored = remembered('theme')
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  })
  const [shortcuts, setShortcuts] = useState(() => remembered('shortcuts') !== 'off')

  useBeforePaint([language], () => {
    document.documentElement.lang = language.locale
  })
  useBeforePaint([theme], () => {
    document.documentElement.dataset.theme = theme
  })

  const preferences: Preferences = {
    ...language,
    theme,
    shortcuts,
    setLocale(locale) {
      remember('locale', locale)
      loadWords(locale).then((say) => setLanguage({ locale, say }))
    },
    setTheme(chosen) {
      remember('theme', chosen)
      setTheme(chosen)
    },
    setShortcuts(on) {
      remember('shortcuts', on ? 'on' : 'off')
      setShortcuts(on)
    },
  }
  return <Context.Provider value={preferences}>{props.children}</Context.Provider>
}

/** Storage may be forbidden by the browser; then a choice lasts as long as the page. */
function remembered(name: string) {
  try {
    return localStorage.getItem(`kontuar.${name}`)
  } catch {
    return null
  }
}

function remember(name: string, value: string) {
  try {
    localStorage.setItem(`kontuar.${name}`, value)
  } catch {}
}
