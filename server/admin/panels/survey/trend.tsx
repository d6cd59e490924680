import type { SurveyResults } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { scoreText } from '../surveys/score.tsx'

type TrendData = NonNullable<SurveyResults['trend']>

const RANGE: Record<string, [low: number, high: number]> = { nps: [-100, 100], csat: [0, 100], ces: [1, 7], stars: [1, 5] }
const WIDTH = 720
const HEIGHT = 180
const PAD = 8

/** The first scale over time: a line, and the same as a table. */
export function Trend({ trend: { kind, points } }: { trend: TrendData }) {
  const { say, locale } = usePreferences()
  const words = say.surveys
  const scale = kind as 'nps' | 'csat' | 'ces' | 'stars'
  const [low, high] = RANGE[kind] ?? [0, 1]
  const [first, last] = [Date.parse(points[0]?.from ?? ''), Date.parse(points.at(-1)?.from ?? '')]
  const x = (from: string) => PAD + ((Date.parse(from) - first) / (last - first || 1)) * (WIDTH - 2 * PAD)
  const y = (value: number) => PAD + ((high - value) / (high - low)) * (HEIGHT - 2 * PAD)
  const most = Math.max(...points.map(({ n }) => n))
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">
        {words.trend}: {words.scoreNames[scale]}
      </h2>
      <div class="survey-trend" aria-hidden="true">
        <span class="soft">{scoreText(locale, scale, high)}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {[low, (low + high) / 2, high].map((value) => (
            <line key={value} class="trend-grid" x1={0} x2={WIDTH} y1={y(value)} y2={y(value)} />
          ))}
          <polyline class="trend-line" points={points.map(({ from, value }) => `${x(from)},${y(value)}`).join(' ')} />
          {points.map(({ from, value, n }) => (
            <path key={from} class="trend-point" d={`M${x(from)} ${y(value)}h0`} stroke-width={6 + (8 * n) / most}>
              <title>{`${say.day(from)}: ${scoreText(locale, scale, value)} (${words.sample(n)})`}</title>
            </path>
          ))}
        </svg>
        <span class="soft">{scoreText(locale, scale, low)}</span>
        <p class="trend-days soft">
          <span>{say.day(points[0]?.from ?? '')}</span>
          <span>{say.day(points.at(-1)?.from ?? '')}</span>
        </p>
      </div>
      <details>
        <summary>{words.trendTable}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ from, value, n }) => (
              <tr key={from}>
                <th scope="row">{say.day(from)}</th>
                <td>{scoreText(locale, scale, value)}</td>
                <td>{say.number(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
