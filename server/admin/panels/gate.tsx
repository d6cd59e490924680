import type { ComponentChildren } from 'preact'
import { Group } from '../parts/group.tsx'
import { type Locale, usePreferences } from '../preferences.tsx'
import './gate.css'

const LANGUAGES: [Locale, string][] = [
  ['pl', 'Polski'],
  ['en', 'English'],
]

/** The page before the shop: one narrow column, the mark, and the languages. */
export function Gate({ children }: { children: ComponentChildren }) {
  const { say, locale, setLocale } = usePreferences()
  return (
    <div class="gate">
      <header class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M8 13h16v3H8zM10 19h12v6H10z" />
          <circle cx="16" cy="8.5" r="2" />
        </svg>
        Kontuar
      </header>
      <main class="gate-main">{children}</main>
      <footer>
        <Group class="gate-foot" label={say.preferences.language}>
          {LANGUAGES.map(([code, name]) => (
            <button type="button" key={code} lang={code} class="button bare small" aria-pressed={code === locale} onClick={() => setLocale(code)}>
              {name}
            </button>
          ))}
        </Group>
      </footer>
    </div>
  )
}
