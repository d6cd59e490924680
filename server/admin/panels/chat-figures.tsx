import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { Select } from '../parts/select.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Bars, FigureTable, NAMES, type Statistics, useFigures } from './chats/figures.tsx'
import { lastDays, PRESETS, readPeriod, SPANS } from './chats/period.ts'
import { ChatTabs } from './chats/tabs.tsx'
import '../parts/list.css'
import '../parts/table.css'
import './reviews/filters.css'
import './chats/figures.css'

/** What came of the conversations. */
export function ChatFigures() {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { query, route } = useLocation()
  const words = say.chatOffice
  const period = readPeriod(query)
  const home = `/admin/${shop.id}/chats/figures`
  const addressOf = (change: object) => `${home}?${new URLSearchParams({ ...period, ...change })}`
  const loaded = useLoaded([shop.id, period.from, period.to, period.by], (signal) =>
    call('GET /api/shops/:shop/chat/statistics', { params: { shop: shop.id }, query: { ...period } }, signal),
  )
  const fileOf = (of: string) => `/api/shops/${shop.id}/chat/statistics?${new URLSearchParams({ ...period, format: 'csv', of, lang: locale })}`
  return (
    <Screen title={words.figures}>
      <ChatTabs here="figures" />
      <div class="panel is-wide">
        <div class="panel-filters">
          {PRESETS.map((days) => {
            const { from, to } = lastDays(Number(days))
            const isHere = period.from === from && period.to === to
            return (
              <a
                key={days}
                class={isHere ? 'button filter-control is-active' : 'button'}
                aria-current={isHere ? 'true' : undefined}
                href={addressOf({ from, to })}
              >
                {words.presets[days]}
              </a>
            )
          })}
          {(['from', 'to'] as const).map((name) => (
            <input
              key={name}
              class="filter-control"
              type="date"
              aria-label={name === 'from' ? words.since : words.upTo}
              value={period[name]}
              onChange={(event) => event.currentTarget.value && route(addressOf({ [name]: event.currentTarget.value }))}
            />
          ))}
          <Select class="filter-control" aria-label={words.by} value={period.by} onChoose={(by) => route(addressOf({ by }))}>
            {SPANS.map((name) => (
              <option key={name} value={name}>
                {words.spans[name]}
              </option>
            ))}
          </Select>
        </div>
        <Wait on={loaded} title={words.failed}>
          {(statistics) =>
            statistics.total.conversations === 0 ? <Empty icon="search" title={words.noFigures} /> : <Shown statistics={statistics} fileOf={fileOf} />
          }
        </Wait>
      </div>
    </Screen>
  )
}

interface ShownProps {
  statistics: Statistics
  fileOf: (of: 'chats' | 'consultants' | 'series') => string
}

function Shown({ statistics: { total, currency, chats, consultants, series }, fileOf }: ShownProps) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const tell = useFigures(currency)
  const named = (rows: Statistics['chats']) => rows.map((row) => ({ ...row, key: row.id, label: row.name }))
  return (
    <>
      <dl class="figure-tiles">
        {NAMES.map((name) => (
          <div key={name}>
            <dt>{words.tiles[name]}</dt>
            <dd>{tell(total, name)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{words.tileHelp}</p>
      <Bars series={series} />
      <FigureTable title={words.perChat} file={fileOf('chats')} currency={currency} rows={named(chats)} />
      {consultants.length > 0 && <FigureTable title={words.perConsultant} file={fileOf('consultants')} currency={currency} rows={named(consultants)} />}
      <FigureTable
        title={words.perSpan}
        file={fileOf('series')}
        currency={currency}
        rows={series.map((row) => ({ ...row, key: row.at, label: say.day(row.at) }))}
      />
    </>
  )
}
