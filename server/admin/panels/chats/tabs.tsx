import { useRef } from 'preact/hooks'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../../parts/tabs.css'

const TABS = [
  ['talks', 'chat', 'chat.serve'],
  ['archive', 'chats/archive', 'chat.serve'],
  ['replies', 'chats/replies', 'chat.serve'],
  ['figures', 'chats/figures', 'chat.manage'],
  ['blocks', 'chats/blocks', 'chat.serve'],
  ['chats', 'chats', 'chat.serve'],
] as const

/** Everything about chat: the conversations of now first, what is set up once last. */
export function ChatTabs({ here }: { here: (typeof TABS)[number][0] }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const tabs = useRef<HTMLElement>(null)
  useBeforePaint([here], () => tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }))
  return (
    <nav class="tabs" ref={tabs} aria-label={say.chatOffice.tabs}>
      {TABS.filter(([, , right]) => may(right)).map(([name, path]) => (
        <a key={name} class="tab" href={`/admin/${shop.id}/${path}`} aria-current={name === here ? 'page' : undefined}>
          {say.chatOffice[name]}
        </a>
      ))}
    </nav>
  )
}
