import { useRef } from 'preact/hooks'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Language } from '../../parts/said.ts'
import { useToaster } from '../../parts/toast.tsx'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { MOST_OPTIONS, newOption, type OptionDraft } from './draft.ts'
import { OptionLine } from './option.tsx'

interface OptionsProps {
  options: OptionDraft[]
  language: Language
  error: string | undefined
  isFrozen: boolean
  onChange: (options: OptionDraft[]) => void
}

/** The answers, one line each. */
export function Options({ options, language, error, isFrozen, onChange }: OptionsProps) {
  const { say } = usePreferences()
  const { notify } = useToaster()
  const list = useRef<HTMLOListElement>(null)
  const added = useRef(false)
  useWhen([options.length], () => {
    if (added.current) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
    added.current = false
  })
  const change = (at: number, part: Partial<OptionDraft>) => onChange(options.map((option, n) => (n === at ? { ...option, ...part } : option)))
  const moveUp = (at: number) => onChange([...options.slice(0, at - 1), ...options.slice(at, at + 1), ...options.slice(at - 1, at), ...options.slice(at + 1)])
  const add = () => {
    added.current = true
    onChange([...options, newOption()])
  }
  return (
    <fieldset class="poll-options" aria-describedby="options-help">
      <legend>{say.polls.options}</legend>
      <p class="soft" id="options-help">
        {isFrozen ? say.polls.frozen : say.polls.optionsHelp}
      </p>
      <ol ref={list}>
        {options.map((option, at) => (
          <OptionLine
            key={option.key}
            option={option}
            n={at + 1}
            language={language}
            isWrong={error !== undefined}
            isFrozen={isFrozen}
            onChange={(part) => change(at, part)}
            onFailure={(failure) => notify({ text: explain(say, failure), isBad: true })}
            {...(at > 0 && { onUp: () => moveUp(at) })}
            {...(options.length > 2 && { onRemove: () => onChange(options.filter((_, n) => n !== at)) })}
          />
        ))}
      </ol>
      <div role="alert">{error && <p class="field-error">{error}</p>}</div>
      {!isFrozen && options.length < MOST_OPTIONS && (
        <button type="button" class="button" onClick={add}>
          <Icon name="plus" />
          {say.polls.addOption}
        </button>
      )}
    </fieldset>
  )
}
