import { useId } from 'preact/hooks'
import { usePreferences } from '../../preferences.tsx'
import { type Draft, type DraftField, wrongIn } from './rules.ts'

interface RuleRowProps {
  draft: Draft
  isFixed: boolean
  onChange: (draft: Draft) => void
}

const FIELDS = ['points', 'halfLife', 'cap'] as const

export function RuleRow({ draft, isFixed, onChange }: RuleRowProps) {
  const { say } = usePreferences()
  const id = useId()
  const words = say.scoring
  const name = words.signals[draft.signal]
  const wrong = wrongIn(draft)
  const told: Record<DraftField, string> = { points: words.wrongPoints, halfLife: words.wrongHalfLife, cap: words.wrongCap }
  return (
    <tr>
      <th scope="row">
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.isCounted}
            disabled={isFixed}
            onChange={(event) => onChange({ ...draft, isCounted: event.currentTarget.checked })}
          />
          {name}
        </label>
      </th>
      {FIELDS.map((field) => (
        <td key={field} data-name={words[field]}>
          <input
            class="control"
            type="text"
            inputMode="numeric"
            maxLength={6}
            aria-label={`${name}: ${words[field]}`}
            aria-invalid={wrong.includes(field) ? 'true' : undefined}
            aria-describedby={wrong.includes(field) ? `${id}-${field}` : undefined}
            disabled={!draft.isCounted || isFixed}
            value={draft[field]}
            onInput={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
          />
          {wrong.includes(field) && (
            <p class="field-error" id={`${id}-${field}`}>
              {told[field]}
            </p>
          )}
        </td>
      ))}
    </tr>
  )
}
