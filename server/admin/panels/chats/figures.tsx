import type { Api } from '../../../../sdk/contract.gen.ts'
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
  rows: (Figures & { key: string; label: string })[]
}

/** Figures of several chats, consultants or spans, a row for each. */
export function FigureTable({ title, currency, rows }: TableProps) {
  const { say } = usePreferences()
  const tell = useFigures(currency)
  return (
    <div class="figure-part">
      <h2>{title}</h2>
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

const [WIDTH, HEIGHT, WIDEST] = [600, 120, 30]

/** A bar for each span. */
export function Bars({ series }: { series: Statistics['series'] }) {
  const { say } = usePreferences()
  const top = Math.max(1, ...series.map(({ conversations }) => conversations))
  const step = WIDTH / Math.max(1, series.length)
  return (
    <svg class="figure-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={say.chatOffice.chart(series.length, top)}>
      {series.map(({ at, conversations }, place) => {
        const width = Math.min(WIDEST, step * 0.8)
        const height = (conversations / top) * HEIGHT
        return <rect key={at} x={(place + 0.5) * step - width / 2} y={HEIGHT - height} width={width} height={height} />
      })}
    </svg>
  )
}
