import { useRef } from 'preact/hooks'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Filter, filterSearch, TABS } from './filter.ts'
import { totalOf } from './list.ts'
import '../../parts/tabs.css'

export function Tabs({ filter }: { filter: Filter }) {
  const { say } = usePreferences()
  const { shop, counts } = useShop()
  const here = useRef<HTMLAnchorElement>(null)
  useWhen([filter.tab], () => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }))
  return (
    <nav class="tabs" aria-label={say.reviews.statusTabs}>
      {TABS.map((tab) => (
        <a
          key={tab}
          ref={tab === filter.tab ? here : null}
          class="tab"
          href={`/admin/${shop.id}/reviews${filterSearch({ ...filter, tab })}`}
          aria-current={tab === filter.tab ? 'page' : undefined}
        >
          {say.reviews.tabs[tab]}
          {counts && <span class="tab-count">{say.number(tab === 'all' ? totalOf(counts) : (counts[tab] ?? 0))}</span>}
        </a>
      ))}
    </nav>
  )
}
