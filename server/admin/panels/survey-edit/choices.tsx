import type { SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { TextField } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Language } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { newChoice, replaced, without } from './draft.ts'

const MOST = 20

interface Props {
  question: SurveyQuestion
  language: Language
  onChange: (part: Partial<SurveyQuestion>) => void
}

/** The answers to choose from, and how many of them. */
export function Choices({ question: { kind, choices, min, max }, language, onChange }: Props) {
  const { say } = usePreferences()
  const words = say.surveys.editor
  const bound = (name: 'min' | 'max', label: string, value: number) => (
    <TextField
      label={label}
      inputMode="numeric"
      maxLength={2}
      value={String(value)}
      onText={(text) => onChange({ [name]: Math.min(MOST, Number.parseInt(text, 10) || 0) })}
    />
  )
  return (
    <fieldset class="survey-choices">
      <legend>{words.choices}</legend>
      <ul>
        {choices.map((choice, at) => (
          <li key={choice.id}>
            <input
              class="control"
              type="text"
              maxLength={500}
              aria-label={words.choice(at + 1)}
              value={choice.text[language] ?? ''}
              onInput={({ currentTarget }) =>
                onChange({ choices: replaced(choices, at, { ...choice, text: { ...choice.text, [language]: currentTarget.value } }) })
              }
            />
            <button
              type="button"
              class="button small square bare"
              aria-label={words.removeChoice(at + 1)}
              disabled={choices.length <= 2}
              onClick={() => onChange({ choices: without(choices, at) })}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {choices.length < MOST && (
        <button type="button" class="button small" onClick={() => onChange({ choices: [...choices, newChoice()] })}>
          <Icon name="plus" />
          {words.addChoice}
        </button>
      )}
      {kind === 'multiple' && (
        <div class="survey-pair">
          {bound('min', words.min, min)}
          {bound('max', words.max, max)}
        </div>
      )}
    </fieldset>
  )
}
