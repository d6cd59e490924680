import { useId, useState } from 'preact/hooks'
import { Field } from '../../parts/field.tsx'
import { fromLines, toLines } from './draft.ts'

interface NumberProps {
  label: string
  hint?: string
  value: number | null
  min: number
  max: number
  disabled: boolean
  onNumber: (value: number | null) => void
}

export const NumberField = ({ label, hint, value, min, max, disabled, onNumber }: NumberProps) => (
  <Field label={label} hint={hint}>
    {(wiring) => (
      <input
        {...wiring}
        class="control"
        type="number"
        value={value ?? ''}
        {...{ min, max, disabled }}
        onInput={({ currentTarget }) => onNumber(currentTarget.value === '' ? null : Number(currentTarget.value))}
      />
    )}
  </Field>
)

interface AreaProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  rows?: number
  disabled: boolean
  onText: (text: string) => void
}

export const Area = ({ label, hint, error, value, rows = 3, disabled, onText }: AreaProps) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => <textarea {...wiring} class="control" rows={rows} disabled={disabled} value={value} onInput={(event) => onText(event.currentTarget.value)} />}
  </Field>
)

/** A list, an item on each line; what is typed stays as it is typed. */
export function Lines({ items, onItems, ...rest }: Omit<AreaProps, 'value' | 'onText'> & { items: string[]; onItems: (items: string[]) => void }) {
  const [text, setText] = useState(toLines(items))
  return (
    <Area
      {...rest}
      value={text}
      onText={(typed) => {
        setText(typed)
        onItems(fromLines(typed))
      }}
    />
  )
}

export function Check({
  label,
  hint,
  checked,
  disabled,
  onCheck,
}: {
  label: string
  hint: string
  checked: boolean
  disabled: boolean
  onCheck: (on: boolean) => void
}) {
  const id = useId()
  return (
    <div class="choice-block">
      <label class="choice">
        <input type="checkbox" checked={checked} disabled={disabled} aria-describedby={id} onChange={(event) => onCheck(event.currentTarget.checked)} />
        {label}
      </label>
      <p class="soft" id={id}>
        {hint}
      </p>
    </div>
  )
}
