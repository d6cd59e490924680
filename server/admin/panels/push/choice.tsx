import { Field } from '../../parts/field.tsx'
import type { Bound } from '../../parts/form.ts'
import { Select } from '../../parts/select.tsx'

interface ChoiceProps extends Bound {
  label: string
  hint?: string
  /** By value. */
  options: Record<string, string>
}

/** One of a list; what is chosen and no longer listed still shows. */
export function Choice({ label, hint, name, value, error, onText, options }: ChoiceProps) {
  const shown = value in options ? options : { ...options, [value]: value }
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <Select class="control" name={name} value={value} {...wiring} onChoose={onText}>
          {Object.entries(shown).map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
