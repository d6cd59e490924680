import type { ComponentChildren } from 'preact'
import type { SurveyBranch, SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Language } from '../../parts/said.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { replaced, without } from './draft.ts'

const SCALES: Partial<Record<SurveyQuestion['kind'], [low: number, high: number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] }
const MOST = 10

interface Props {
  questions: SurveyQuestion[]
  at: number
  language: Language
  onChange: (branches: SurveyBranch[]) => void
}

/** Where the answers of one question lead; always forward. */
export function Branches({ questions, at, language, onChange }: Props) {
  const { say } = usePreferences()
  const words = say.surveys.editor
  const question = questions[at] as SurveyQuestion
  const { kind, branches } = question
  const [low, high] = SCALES[kind] ?? []
  const later = questions.slice(at + 1)
  const change = (nth: number, branch: SurveyBranch) => onChange(replaced(branches, nth, branch))
  const fresh: SurveyBranch = {
    go: 'end',
    ...(low !== undefined && { from: low, to: high ?? low }),
    ...(question.choices[0] && { choice: question.choices[0].id }),
  }
  return (
    <details open={branches.length > 0}>
      <summary>{words.branches}</summary>
      <p class="soft">{words.branchesHelp}</p>
      <ol class="survey-branches">
        {branches.map((branch, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own
          <li key={nth}>
            {low !== undefined && high !== undefined ? (
              <>
                <Numbers label={words.from} low={low} high={high} value={branch.from ?? low} onChoose={(from) => change(nth, { ...branch, from })} />
                <Numbers label={words.to} low={low} high={high} value={branch.to ?? high} onChoose={(to) => change(nth, { ...branch, to })} />
              </>
            ) : (
              question.choices.length > 0 && (
                <Labelled label={words.if}>
                  <Select
                    class="control"
                    aria-label={words.if}
                    value={branch.choice ?? ''}
                    onChoose={(choice) => change(nth, choice ? { go: branch.go, choice } : { go: branch.go })}
                  >
                    <option value="">{words.always}</option>
                    {question.choices.map((choice, place) => (
                      <option key={choice.id} value={choice.id}>
                        {choice.text[language] || words.choice(place + 1)}
                      </option>
                    ))}
                  </Select>
                </Labelled>
              )
            )}
            <Labelled label={words.go}>
              <Select class="control" aria-label={words.go} value={branch.go} onChoose={(go) => change(nth, { ...branch, go })}>
                {later.map(({ id, title }, place) => (
                  <option key={id} value={id}>
                    {words.question(at + place + 2)}
                    {title[language] ? `: ${title[language]}` : ''}
                  </option>
                ))}
                <option value="end">{words.end}</option>
              </Select>
            </Labelled>
            <button type="button" class="button small square bare" aria-label={words.removeBranch(nth + 1)} onClick={() => onChange(without(branches, nth))}>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ol>
      {branches.length < MOST && (
        <button type="button" class="button small" onClick={() => onChange([...branches, fresh])}>
          <Icon name="plus" />
          {words.addBranch}
        </button>
      )}
    </details>
  )
}

const Labelled = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <span class="survey-labelled">
    <span class="soft" aria-hidden="true">
      {label}
    </span>
    {children}
  </span>
)

function Numbers({ label, low, high, value, onChoose }: { label: string; low: number; high: number; value: number; onChoose: (value: number) => void }) {
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  return (
    <Labelled label={label}>
      <Select class="control" aria-label={label} value={String(value)} onChoose={(text) => onChoose(Number(text))}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </Select>
    </Labelled>
  )
}
