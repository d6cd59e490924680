import { Field } from '../../parts/field.tsx'
import type { Bound } from '../../parts/form.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'

/** How long what is being replaced goes on working. */
export function OldKeyHours({ label, bound: { onText, error, ...control } }: { label: string; bound: Bound }) {
  const { say } = usePreferences()
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <Select {...wiring} {...control} class="control" onChoose={onText}>
          {['0', '1', '24', '168'].map((hours) => (
            <option key={hours} value={hours}>
              {say.apiKeys.hours[hours]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
