import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Api } from '../../../sdk/contract.gen.ts'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { useRowKeys } from '../parts/row-keys.ts'
import { Screen } from '../parts/screen.tsx'
import { Search } from '../parts/search.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { AddPoll } from './polls/add.tsx'
import { pollSearch, readPollFilter, TABS } from './polls/filter.ts'
import { PollList } from './polls/list.tsx'
import '../parts/list.css'
import '../parts/tabs.css'

type States = Api['GET /api/shops/:shop/polls']['reply']['states']

export function Polls() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const search = useRef<HTMLInputElement>(null)
  useRowKeys(search)
  const [states, setStates] = useState<States>()
  const filter = readPollFilter(query)
  const addressOf = (next: Record<string, string>) => `/admin/${shop.id}/polls${pollSearch(readPollFilter(next))}`
  const pages = usePages(
    [shop.id, pollSearch(filter)],
    async (after, signal) => {
      const answer = await call('GET /api/shops/:shop/polls', { params: { shop: shop.id }, query: { ...filter, ...(after && { after }) } }, signal)
      setStates(answer.states)
      return { rows: answer.polls, next: answer.next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const countOf = ({ draft, active, closed }: States, tab: (typeof TABS)[number]) => ({ draft, active, closed, all: draft + active + closed })[tab]
  return (
    <Screen title={say.polls.title}>
      <nav class="tabs" aria-label={say.polls.tabsLabel}>
        {TABS.map((tab) => (
          <a key={tab} class="tab" href={addressOf({ ...filter, state: tab })} aria-current={tab === (filter.state ?? 'all') ? 'page' : undefined}>
            {say.polls.tabs[tab]}
            {states && <span class="tab-count">{say.number(countOf(states, tab))}</span>}
          </a>
        ))}
      </nav>
      <div class="panel">
        <p class="soft">{say.polls.help}</p>
        <div class="panel-filters">
          <Search label={say.polls.search} q={filter.q ?? ''} box={search} onSearch={(q) => route(addressOf({ ...filter, q }), true)} />
          {(pages.data?.rows.length ?? 0) > 0 && <AddPoll />}
        </div>
        <Wait on={pages} title={say.polls.failed}>
          {({ rows }) => <PollList polls={rows} isNarrowed={pollSearch(filter) !== ''} />}
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.polls.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
