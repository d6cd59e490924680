import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../../parts/tabs.css'

const TABS = [
  ['chats', '', 'chat.serve'],
  ['replies', '/replies', 'chat.serve'],
  ['archive', '/archive', 'chat.serve'],
  ['figures', '/figures', 'chat.manage'],
  ['blocks', '/blocks', 'chat.serve'],
] as const

export function ChatTabs({ here }: { here: (typeof TABS)[number][0] }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  return (
    <nav class="tabs" aria-label={say.chatOffice.tabs}>
      {TABS.filter(([, , right]) => may(right)).map(([name, path]) => (
        <a key={name} class="tab" href={`/admin/${shop.id}/chats${path}`} aria-current={name === here ? 'page' : undefined}>
          {say.chatOffice[name]}
        </a>
      ))}
    </nav>
  )
}
