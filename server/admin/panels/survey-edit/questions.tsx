import { useRef, useState } from 'preact/hooks'
import type { SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { LanguageSwitch } from '../../parts/language.tsx'
import type { Language } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { added, moved, replaced, tidied, without } from './draft.ts'
import { issuesOf } from './issues.ts'
import { QuestionCard } from './question.tsx'

interface Props {
  questions: SurveyQuestion[]
  language: Language
  failure: unknown
  onLanguage: (language: Language) => void
  /** Which question the preview shows. */
  onShow: (at: number) => void
  onChange: (questions: SurveyQuestion[]) => void
}

const MOST = 30

/** The questions in their order, which the keyboard changes as the pointer does. */
export function Questions({ questions, language, failure, onLanguage, onShow, onChange }: Props) {
  const { say } = usePreferences()
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const words = say.surveys.editor
  const focusOn = (at: number, part: string) => requestAnimationFrame(() => list.current?.children[at]?.querySelector<HTMLElement>(part)?.focus())

  const move = (at: number, to: number) => {
    onChange(moved(questions, at, to))
    onShow(to)
    setTold(words.moved(to + 1))
    focusOn(to, to > at ? '[data-move="down"]:not([disabled]),[data-move="up"]' : '[data-move="up"]:not([disabled]),[data-move="down"]')
  }
  const remove = (at: number) => {
    onChange(tidied(without(questions, at)))
    onShow(Math.max(0, at - 1))
    focusOn(Math.max(0, at - 1), '.survey-text')
  }
  return (
    <section aria-labelledby="asked" class="survey-questions">
      <h2 id="asked">{words.asked}</h2>
      <LanguageSwitch language={language} onChoose={onLanguage} />
      <ol ref={list}>
        {questions.map((question, at) => (
          <li key={question.id} onFocusIn={() => onShow(at)}>
            <QuestionCard
              questions={questions}
              at={at}
              language={language}
              errors={issuesOf(words.wrong, failure, `questions.${at}`)}
              onChange={(changed) => onChange(tidied(replaced(questions, at, changed)))}
              onMove={(to) => move(at, to)}
              onRemove={() => remove(at)}
            />
          </li>
        ))}
      </ol>
      <p role="status" class="for-readers">
        {told}
      </p>
      {questions.length < MOST && (
        <button
          type="button"
          class="button"
          onClick={() => {
            onChange(added(questions))
            onShow(questions.length)
            focusOn(questions.length, '.survey-text')
          }}
        >
          <Icon name="plus" />
          {words.addQuestion}
        </button>
      )}
    </section>
  )
}
