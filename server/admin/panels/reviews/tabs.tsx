import { useEffect, useRef } from 'preact/hooks'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Filter, filterSearch, TABS } from './filter.ts'
import { totalOf } from './list.ts'
import './tabs.css'

export function Tabs({ filter }: { filter: Filter }) {
  const { say } = usePreferences()
  const { shop, counts } = useShop()
  const here = useRef<HTMLAnchorElement>(null)
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [filter.tab])
  return (
    <nav class="tabs" aria-label={say.reviews.statusTabs}>
      {TABS.map((tab) => (
        <a key={tab} class="tab" href={`/admin/${shop.id}/reviews${filterSearch({ ...filter, tab })}`} aria-current={tab === filter.tab ? 'page' : undefined}>
          {say.reviews.tabs[tab]}
          {counts && <span class="tab-count">{say.number(tab === 'all' ? totalOf(counts) : (counts[tab] ?? 0))}</span>}
        </a>
      ))}
    </nav>
  )
}
