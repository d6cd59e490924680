import type { LocaleText, SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Language } from '../../parts/said.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Branches } from './branches.tsx'
import { Choices } from './choices.tsx'
import { ofKind } from './draft.ts'

interface Props {
  questions: SurveyQuestion[]
  at: number
  language: Language
  errors: string[]
  onChange: (question: SurveyQuestion) => void
  onMove: (to: number) => void
  onRemove: () => void
}

export const KINDS = ['nps', 'csat', 'ces', 'stars', 'single', 'multiple', 'text'] as const
const hasEnds = (kind: SurveyQuestion['kind']) => kind === 'nps' || kind === 'csat' || kind === 'ces'

export function QuestionCard({ questions, at, language, errors, onChange, onMove, onRemove }: Props) {
  const { say } = usePreferences()
  const words = say.surveys.editor
  const question = questions[at] as SurveyQuestion
  const { kind, required } = question
  const change = (part: Partial<SurveyQuestion>) => onChange({ ...question, ...part })
  const text = (name: 'title' | 'hint' | 'low' | 'high', label: string, error?: string) => (
    <TextField
      label={label}
      value={question[name][language] ?? ''}
      error={error}
      maxLength={500}
      onText={(typed) => change({ [name]: { ...question[name], [language]: typed } as LocaleText })}
    />
  )
  return (
    <fieldset class="survey-question">
      <legend>{words.question(at + 1)}</legend>
      <div class="survey-question-ways">
        <button type="button" class="button small square" data-move="up" aria-label={words.up(at + 1)} disabled={at === 0} onClick={() => onMove(at - 1)}>
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="button small square"
          data-move="down"
          aria-label={words.down(at + 1)}
          disabled={at === questions.length - 1}
          onClick={() => onMove(at + 1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" class="button small square danger" aria-label={words.remove(at + 1)} disabled={questions.length === 1} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      </div>
      <Field label={words.text} error={errors[0]}>
        {(wiring) => (
          <input
            class="control survey-text"
            type="text"
            maxLength={500}
            {...wiring}
            value={question.title[language] ?? ''}
            onInput={({ currentTarget }) => change({ title: { ...question.title, [language]: currentTarget.value } })}
          />
        )}
      </Field>
      {errors.slice(1).map((error) => (
        <p key={error} class="field-error">
          {error}
        </p>
      ))}
      <div class="survey-pair">
        <Field label={words.kind}>
          {(wiring) => (
            <Select class="control" {...wiring} value={kind} onChoose={(name) => onChange(ofKind(question, name as SurveyQuestion['kind']))}>
              {KINDS.map((name) => (
                <option key={name} value={name}>
                  {say.surveys.kinds[name]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <label class="choice">
          <input type="checkbox" checked={required} onChange={({ currentTarget }) => change({ required: currentTarget.checked })} />
          {words.required}
        </label>
      </div>
      {hasEnds(kind) && (
        <div class="survey-pair">
          {text('low', words.low)}
          {text('high', words.high)}
        </div>
      )}
      {question.choices.length > 0 && <Choices question={question} language={language} onChange={change} />}
      <details>
        <summary>{words.hint}</summary>
        {text('hint', words.hint)}
      </details>
      {at < questions.length - 1 && <Branches questions={questions} at={at} language={language} onChange={(branches) => change({ branches })} />}
    </fieldset>
  )
}
