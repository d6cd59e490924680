import { useRef } from 'preact/hooks'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../../parts/tabs.css'

const TABS = [
  ['settings', '', 'settings.read'],
  ['collection', '/reviews', 'settings.read'],
  ['scoring', '/scoring', 'customers.read'],
  ['integrations', '/integrations', 'integrations.manage'],
  ['inbox', '/inbox', 'integrations.manage'],
  ['staff', '/staff', 'staff.read'],
  ['apiKeys', '/keys', 'keys.manage'],
  ['mails', '/mail', 'mail.read'],
  ['audit', '/audit', 'audit.read'],
] as const

export function SettingsTabs({ here }: { here: (typeof TABS)[number][0] }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const current = useRef<HTMLAnchorElement>(null)
  useWhen([here], () => current.current?.scrollIntoView({ block: 'nearest', inline: 'center' }))
  return (
    <nav class="tabs" aria-label={say.settings.tabs}>
      {TABS.filter(([, , right]) => may(right)).map(([name, path]) => (
        <a
          key={name}
          ref={name === here ? current : null}
          class="tab"
          href={`/admin/${shop.id}/settings${path}`}
          aria-current={name === here ? 'page' : undefined}
        >
          {name === 'settings' ? say.settings.shop : say[name].title}
        </a>
      ))}
    </nav>
  )
}
