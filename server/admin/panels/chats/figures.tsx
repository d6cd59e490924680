import type { Api } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { clock } from './period.ts'

export type Statistics = Api['GET /api/shops/:shop/chat/statistics']['reply']
type Figures = Statistics['total']
export const NAMES = ['conversations', 'answered', 'missed', 'firstReply', 'wait', 'meanRating', 'orders', 'orderMinor'] as const

/** Each figure as people read it. */
export function useFigures(currency: string | null) {
  const { say } = usePreferences()
  return (figures: Figures, name: (typeof NAMES)[number]) => {
    const value = figures[name]
    if (value === null) return '–'
    if (name === 'firstReply' || name === 'wait') return clock(value)
    return name === 'orderMinor' && currency ? say.money(value, currency) : say.number(value)
  }
}

interface TableProps {
  title: string
  currency: string | null
  /** Where the same stands as CSV. */
  file: string
  rows: (Figures & { key: string; label: string })[]
}

/** Figures of several chats, consultants or spans, a row for each. */
export function FigureTable({ title, currency, file, rows }: TableProps) {
  const { say } = usePreferences()
  const tell = useFigures(currency)
  return (
    <div class="figure-part">
      <div class="figure-head">
        <h2>{title}</h2>
        <a class="button small" download href={file} aria-label={`${say.chatOffice.csv}: ${title}`}>
          <Icon name="download" />
          {say.chatOffice.csv}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="figure-scroll" tabIndex={0} aria-label={title}>
        <table class="table">
          <thead>
            <tr>
              <td />
              {NAMES.map((name) => (
                <th key={name} scope="col" class="is-sum">
                  {say.chatOffice.tiles[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {NAMES.map((name) => (
                  <td key={name} class="is-sum">
                    {tell(row, name)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** A bar for each span, between nothing and the most. */
export function Bars({ series }: { series: Statistics['series'] }) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const top = Math.max(1, ...series.map(({ conversations }) => conversations))
  const [first, last] = [series[0], series.at(-1)]
  return (
    <figure class="figure-chart">
      <figcaption>{words.chartTitle}</figcaption>
      <div class="figure-bars" role="img" aria-label={words.chart(series.length, top)} style={{ '--top': JSON.stringify(say.number(top)) }}>
        {series.map(({ at, conversations }) => (
          <div key={at} title={`${say.day(at)}: ${say.number(conversations)}`}>
            <span style={{ height: `${(100 * conversations) / top}%` }} />
          </div>
        ))}
      </div>
      {first && last && (
        <p class="figure-ends soft">
          <span>{say.day(first.at)}</span>
          {last !== first && <span>{say.day(last.at)}</span>}
        </p>
      )}
    </figure>
  )
}
