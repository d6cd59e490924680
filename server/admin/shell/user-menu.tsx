import { useState } from 'preact/hooks'
import { Cheatsheet } from '../parts/cheatsheet.tsx'
import { explain } from '../parts/form.ts'
import { Icon } from '../parts/icon.tsx'
import { Choice, Menu } from '../parts/menu.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { useToaster } from '../parts/toast.tsx'
import { type Locale, type Theme, usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'

const LANGUAGES: Record<Locale, string> = { pl: 'Polski', en: 'English' }
const THEMES: Theme[] = ['system', 'light', 'dark']

export function UserMenu() {
  const { say, locale, theme, setLocale, setTheme } = usePreferences()
  const { session, signOut } = useSession()
  const { notify } = useToaster()
  const [isHelping, setHelping] = useState(false)
  useShortcuts({ '?': () => setHelping(true) })
  const trigger = (
    <>
      <Icon name="user" />
      <span class="menu-name">{session.user.name}</span>
      <span class="for-readers"> – {say.preferences.account}</span>
    </>
  )
  return (
    <>
      <Menu class="user-menu opens-up" label={say.preferences.account} trigger={trigger}>
        <p class="menu-title" role="presentation">
          {session.user.email}
        </p>
        <hr />
        <div role="group" aria-label={say.preferences.language}>
          <p class="menu-title" aria-hidden="true">
            {say.preferences.language}
          </p>
          {(['pl', 'en'] as const).map((code) => (
            <Choice key={code} checked={code === locale} lang={code} onChoose={() => setLocale(code)}>
              {LANGUAGES[code]}
            </Choice>
          ))}
        </div>
        <div role="group" aria-label={say.preferences.theme}>
          <p class="menu-title" aria-hidden="true">
            {say.preferences.theme}
          </p>
          {THEMES.map((name) => (
            <Choice key={name} checked={name === theme} onChoose={() => setTheme(name)}>
              {say.preferences.themes[name]}
            </Choice>
          ))}
        </div>
        <hr />
        <button type="button" class="menu-item" role="menuitem" onClick={() => setHelping(true)}>
          {say.preferences.shortcuts}
          <kbd aria-hidden="true">?</kbd>
        </button>
        <button
          type="button"
          class="menu-item"
          role="menuitem"
          onClick={() => signOut().catch((failure) => notify({ text: explain(say, failure), isBad: true }))}
        >
          {say.preferences.signOut}
        </button>
      </Menu>
      {isHelping && <Cheatsheet onClose={() => setHelping(false)} />}
    </>
  )
}
