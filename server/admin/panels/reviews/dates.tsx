import { Field } from '../../parts/field.tsx'
import { Popover } from '../../parts/popover.tsx'
import { usePreferences } from '../../preferences.tsx'
import type { Words } from '../../words/pl.ts'
import { type Filter, PRESETS, type Preset, presetDays } from './filter.ts'

type Days = Pick<Filter, 'from' | 'to'>
const NAMES = Object.keys(PRESETS) as Preset[]

export function Dates({ from, to, onChange }: Days & { onChange: (days: Days) => void }) {
  const { say } = usePreferences()
  return (
    <Popover label={say.reviews.date} text={datesText(say, { from, to })} isActive={from !== '' || to !== ''}>
      <div class="presets">
        {NAMES.map((name) => {
          const days = presetDays(name)
          return (
            <button type="button" key={name} class="button small" aria-pressed={from === days.from && to === days.to} onClick={() => onChange(days)}>
              {say.reviews.presets[name]}
            </button>
          )
        })}
      </div>
      <Field label={say.reviews.from}>
        {(wiring) => (
          <input class="control" type="date" {...wiring} value={from} max={to} onChange={(event) => onChange({ from: event.currentTarget.value, to })} />
        )}
      </Field>
      <Field label={say.reviews.to}>
        {(wiring) => (
          <input class="control" type="date" {...wiring} value={to} min={from} onChange={(event) => onChange({ from, to: event.currentTarget.value })} />
        )}
      </Field>
      {(from || to) && (
        <button type="button" class="button bare small" onClick={() => onChange({ from: '', to: '' })}>
          {say.reviews.anyDate}
        </button>
      )}
    </Popover>
  )
}

function datesText(say: Words, { from, to }: Days) {
  const preset = NAMES.find((name) => presetDays(name).from === from && !to)
  if (preset) return say.reviews.presets[preset]
  if (from && to) return from === to ? say.day(from) : `${say.day(from)} – ${say.day(to)}`
  if (from) return say.reviews.since(say.day(from))
  return to ? say.reviews.until(say.day(to)) : say.reviews.anyDate
}
