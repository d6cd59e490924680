import type { LocaleText, SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { type Language, saidIn } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'

const SCALES: Partial<Record<SurveyQuestion['kind'], [low: number, high: number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] }

interface Props {
  questions: SurveyQuestion[]
  at: number
  language: Language
  onShow: (at: number) => void
}

/** The question at hand, about as shoppers see it; drawn anew with every letter. */
export function Preview({ questions, at, language, onShow }: Props) {
  const { say } = usePreferences()
  const words = say.surveys.editor
  const question = questions[at]
  if (!question) return null
  const said = (text: LocaleText) => saidIn(language, text)
  const { kind, title, hint, low, high, choices } = question
  const [first, last] = SCALES[kind] ?? []
  const numbers = first === undefined ? [] : Array.from({ length: (last ?? 0) - first + 1 }, (_, nth) => first + nth)
  const type = kind === 'multiple' ? 'checkbox' : 'radio'
  return (
    <aside class="survey-preview" aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      <div class="survey-card" lang={language}>
        <p class="soft">{words.previewStep(at + 1, questions.length)}</p>
        <p class="survey-card-title">{said(title) || <span class="soft">{words.previewEmpty}</span>}</p>
        {numbers.length > 0 && (
          <>
            <div class={`survey-card-scale is-${kind}`} aria-hidden="true">
              {numbers.map((number) => (
                <span key={number}>{kind === 'stars' ? '★' : number}</span>
              ))}
            </div>
            {(said(low) || said(high)) && (
              <p class="survey-card-ends soft">
                <span>{said(low)}</span>
                <span>{said(high)}</span>
              </p>
            )}
          </>
        )}
        {choices.map((choice, nth) => (
          <label key={choice.id} class="choice">
            <input type={type} name="preview" />
            {said(choice.text) || words.choice(nth + 1)}
          </label>
        ))}
        {kind === 'text' && <textarea class="control" aria-labelledby="preview" />}
        {said(hint) && <p class="soft">{said(hint)}</p>}
        {at < questions.length - 1 && (
          <button type="button" class="button" onClick={() => onShow(at + 1)}>
            {words.previewNext}
          </button>
        )}
      </div>
    </aside>
  )
}
