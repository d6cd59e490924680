import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Cheatsheet } from '../parts/cheatsheet.tsx'
import { explain } from '../parts/form.ts'
import { Group } from '../parts/group.tsx'
import { Icon } from '../parts/icon.tsx'
import { Choice, Menu } from '../parts/menu.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { useToaster } from '../parts/toast.tsx'
import { type Locale, type Theme, usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from './shop.tsx'

const LANGUAGES: Record<Locale, string> = { pl: 'Polski', en: 'English' }
const THEMES: Theme[] = ['system', 'light', 'dark']

export function UserMenu() {
  const { say, locale, theme, setLocale, setTheme } = usePreferences()
  const { session, signOut } = useSession()
  const { notify } = useToaster()
  const { shop } = useShop()
  const { path } = useLocation()
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
        <Group label={say.preferences.language}>
          <p class="menu-title" aria-hidden="true">
            {say.preferences.language}
          </p>
          {(['pl', 'en'] as const).map((code) => (
            <Choice key={code} checked={code === locale} lang={code} onChoose={() => setLocale(code)}>
              {LANGUAGES[code]}
            </Choice>
          ))}
        </Group>
        <Group label={say.preferences.theme}>
          <p class="menu-title" aria-hidden="true">
            {say.preferences.theme}
          </p>
          {THEMES.map((name) => (
            <Choice key={name} checked={name === theme} onChoose={() => setTheme(name)}>
              {say.preferences.themes[name]}
            </Choice>
          ))}
        </Group>
        <hr />
        <a class="menu-item" role="menuitem" href={`/admin/${shop.id}/account`}>
          {say.account.title}
        </a>
        <button type="button" class="menu-item" role="menuitem" onClick={() => setHelping(true)}>
          {say.preferences.shortcuts}
          <span class="kbd" aria-hidden="true">
            ?
          </span>
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
      {isHelping && <Cheatsheet here={path.split('/')[3] ?? ''} onClose={() => setHelping(false)} />}
    </>
  )
}
