import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface ChoicesProps<Choice extends string> {
  legend: string
  /** Where a heading says the same. */
  isLegendHidden?: boolean
  name: string
  value: string
  choices: readonly Choice[]
  labels: Record<Choice, string>
  /** What each choice leads to. */
  hints: Record<Choice, string>
  disabled: boolean
  onText: (choice: string) => void
  /** What else stands under a choice. */
  children?: (choice: Choice) => ComponentChildren
}

/** One of a few, each with what it leads to. */
export function Choices<Choice extends string>(props: ChoicesProps<Choice>) {
  const id = useId()
  return (
    <fieldset class="choices" disabled={props.disabled}>
      <legend class={props.isLegendHidden ? 'for-readers' : ''}>{props.legend}</legend>
      {props.choices.map((choice) => (
        <div key={choice} class="choice-block">
          <label class="choice">
            <input
              type="radio"
              name={props.name}
              value={choice}
              checked={props.value === choice}
              aria-describedby={`${id}-${choice}`}
              onChange={() => props.onText(choice)}
            />
            {props.labels[choice]}
          </label>
          <p class="soft" id={`${id}-${choice}`}>
            {props.hints[choice]} {props.children?.(choice)}
          </p>
        </div>
      ))}
    </fieldset>
  )
}

interface TickProps {
  label: string
  hint: string
  name: string
  value: string
  disabled: boolean
  onText: (text: string) => void
}

/** Yes or no, with what it leads to. */
export function Tick({ label, hint, name, value, disabled, onText }: TickProps) {
  const id = useId()
  return (
    <div class="choice-block">
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          checked={value === 'true'}
          disabled={disabled}
          aria-describedby={id}
          onChange={(event) => onText(String(event.currentTarget.checked))}
        />
        {label}
      </label>
      <p class="soft" id={id}>
        {hint}
      </p>
    </div>
  )
}
