interface TicksProps<Name extends string> {
  legend: string
  names: readonly Name[]
  labels: Record<Name, string>
  ticked: ReadonlySet<Name>
  error?: string | undefined
  disabled?: boolean
  onChange: (ticked: Set<Name>) => void
}

/** A set of names, one checkbox each. */
export function Ticks<Name extends string>({ legend, names, labels, ticked, error, disabled = false, onChange }: TicksProps<Name>) {
  const turn = (name: Name) => onChange(ticked.has(name) ? new Set([...ticked].filter((other) => other !== name)) : new Set([...ticked, name]))
  return (
    <fieldset class="ticks" disabled={disabled}>
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name} class="choice">
          <input type="checkbox" checked={ticked.has(name)} onChange={() => turn(name)} />
          {labels[name]}
        </label>
      ))}
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
