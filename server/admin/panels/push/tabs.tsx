import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../../parts/tabs.css'

export function PushTabs({ here }: { here: 'messages' | 'subscribers' }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const home = `/admin/${shop.id}/push`
  return (
    <nav class="tabs" aria-label={say.push.tabs}>
      {(['messages', 'subscribers'] as const).map((name) => (
        <a key={name} class="tab" href={name === 'messages' ? home : `${home}/subscribers`} aria-current={name === here ? 'page' : undefined}>
          {say.push[name]}
        </a>
      ))}
    </nav>
  )
}
