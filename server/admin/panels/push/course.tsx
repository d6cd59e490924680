import { useState } from 'preact/hooks'
import type { PushMessage, PushMoment } from '../../../../sdk/contract.gen.ts'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../reviews/filters.css'

const STEPS = ['hour', 'day'] as const
type Step = (typeof STEPS)[number]
const LENGTH: Record<Step, number> = { hour: 3_600_000, day: 86_400_000 }
export const SERIES = ['accepted', 'shown', 'clicked', 'closed', 'left'] as const

/** Bars at most; later moments stand in the table alone. */
const MOST_BARS = 48
const [WIDTH, HEIGHT] = [480, 120]

/** What became of a message over time: a drawing for the eye, and the same as a table. */
export function Course({ message: { id, counts } }: { message: PushMessage }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const [by, setBy] = useState<Step>('hour')
  const params = { shop: shop.id, message: id }
  const happened = SERIES.map((name) => counts[name]).join()
  const loaded = useLoaded([id, by, happened], (signal) => call('GET /api/shops/:shop/push/messages/:message/course', { params, query: { by } }, signal))
  return (
    <section aria-labelledby="course">
      <div class="push-head">
        <h2 id="course">{say.push.course}</h2>
        <Select class="filter-control" aria-label={say.push.by} value={by} onChoose={(step) => setBy(STEPS.find((name) => name === step) ?? 'hour')}>
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {say.push.bys[step]}
            </option>
          ))}
        </Select>
      </div>
      <Wait on={loaded} title={say.push.failed}>
        {({ moments }) =>
          moments.length === 0 ? (
            <p class="soft">{say.push.courseNone}</p>
          ) : (
            <>
              <Bars moments={moments} step={by} />
              <Table moments={moments} step={by} />
            </>
          )
        }
      </Wait>
    </section>
  )
}

/** Shown and clicked, one beside the other; the table under it says the same to readers. */
function Bars({ moments, step }: { moments: PushMoment[]; step: Step }) {
  const { say } = usePreferences()
  const first = Date.parse(moments[0]?.at ?? '')
  const placeOf = ({ at }: PushMoment) => Math.round((Date.parse(at) - first) / LENGTH[step])
  const shown = moments.filter((moment) => placeOf(moment) < MOST_BARS)
  const places = Math.max(12, ...shown.map((moment) => placeOf(moment) + 1))
  const most = Math.max(1, ...shown.flatMap(({ accepted, shown, clicked }) => [accepted, shown, clicked]))
  const width = WIDTH / places
  const drawn = ['accepted', 'shown', 'clicked'] as const
  return (
    <figure class="push-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {shown.flatMap((moment) =>
          drawn.map((name, index) => {
            const height = (moment[name] / most) * (HEIGHT - 4)
            return (
              <rect
                key={moment.at + name}
                class={`is-${name}`}
                x={placeOf(moment) * width + (width * index) / 3.5}
                y={HEIGHT - height}
                width={width / 4}
                height={height}
              />
            )
          }),
        )}
      </svg>
      <figcaption class="soft">
        {drawn.map((name) => (
          <span key={name} class={`push-key is-${name}`}>
            {say.push.series[name]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Table({ moments, step }: { moments: PushMoment[]; step: Step }) {
  const { say } = usePreferences()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="push-scroll" aria-label={`${say.push.course}: ${say.push.bys[step]}`} tabIndex={0}>
      <table class="table push-table">
        <thead>
          <tr>
            <th scope="col">{say.push.when}</th>
            {SERIES.map((name) => (
              <th key={name} scope="col" class="is-sum">
                {say.push.series[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.at}>
              <th scope="row">{step === 'day' ? say.day(moment.at) : say.moment(moment.at)}</th>
              {SERIES.map((name) => (
                <td key={name} class="is-sum">
                  {say.number(moment[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
