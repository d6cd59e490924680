import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Lines } from './controls.tsx'
import { DAYS, type Day, type Part, type Span } from './draft.ts'

const MOST = 4
/** How a time field writes midnight at the end of a day. */
const LAST = '23:59'

/** The hours of a week, every day's in rows of their own. */
export function HoursPart({ draft, set, disabled }: Part) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const setDay = (day: Day, spans: Span[]) => set({ hours: { ...draft.hours, [day]: spans } })
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{words.hours}</h2>
      <p class="soft">{words.hoursHelp}</p>
      <div class="week">
        {DAYS.map((day) => (
          <DayRow key={day} name={words.days[day]} spans={draft.hours[day] ?? []} disabled={disabled} onChange={(spans) => setDay(day, spans)} />
        ))}
      </div>
      <div class="form narrow">
        <Field label={words.timeZone}>
          {(wiring) => (
            <select {...wiring} class="control" disabled={disabled} value={draft.timeZone} onChange={(event) => set({ timeZone: event.currentTarget.value })}>
              {[...new Set([draft.timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
          )}
        </Field>
        <Lines label={words.holidays} hint={words.holidaysHelp} items={draft.holidays} disabled={disabled} onItems={(holidays) => set({ holidays })} />
      </div>
    </section>
  )
}

function DayRow({ name, spans, disabled, onChange }: { name: string; spans: Span[]; disabled: boolean; onChange: (spans: Span[]) => void }) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const setSpan = (at: number, span: Span) => onChange(spans.with(at, span))
  return (
    <div class="week-day">
      <span class="week-name">{name}</span>
      <div class="week-spans">
        {spans.length === 0 && <span class="soft">{words.closed}</span>}
        {spans.map(([from, to], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place
          <div class="week-span" key={at}>
            <input
              class="control"
              type="time"
              aria-label={words.spanFrom(name, at + 1)}
              value={from}
              disabled={disabled}
              onInput={(event) => setSpan(at, [event.currentTarget.value, to])}
            />
            <span aria-hidden="true">–</span>
            <input
              class="control"
              type="time"
              aria-label={words.spanTo(name, at + 1)}
              value={to === '24:00' ? LAST : to}
              disabled={disabled}
              onInput={(event) => setSpan(at, [from, event.currentTarget.value === LAST ? '24:00' : event.currentTarget.value])}
            />
            {!disabled && (
              <button type="button" class="button bare small square" aria-label={words.dropSpan(name, at + 1)} onClick={() => onChange(spans.toSpliced(at, 1))}>
                <Icon name="cross" />
              </button>
            )}
          </div>
        ))}
      </div>
      {!disabled && spans.length < MOST && (
        <button type="button" class="button small" aria-label={words.addSpanOf(name)} onClick={() => onChange([...spans, next(spans)])}>
          {words.addSpan}
        </button>
      )}
    </div>
  )
}

/** Office hours first, then what may follow them. */
function next(spans: Span[]): Span {
  const last = spans.at(-1)?.[1]
  return last === undefined ? ['09:00', '17:00'] : [last, '23:00']
}
