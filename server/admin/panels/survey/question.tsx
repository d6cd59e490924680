import type { Survey, SurveyResults } from '../../../../sdk/contract.gen.ts'
import { saidIn } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Score } from '../surveys/score.tsx'
import { type SurveyFilter, surveySearch } from './filter.ts'

interface Props {
  survey: Survey
  result: SurveyResults['questions'][number]
  filter: SurveyFilter
}

/** One question: its score, how the answers lie, and how many left here. */
export function QuestionResult({ survey, result: { question, answered, left, bars, score }, filter }: Props) {
  const { say, locale } = usePreferences()
  const { shop } = useShop()
  const words = say.surveys
  const isAsked = survey.questions.some(({ id }) => id === question.id)
  const facts = [words.kinds[question.kind], words.answered(answered), ...(left > 0 ? [words.left(left)] : []), ...(isAsked ? [] : [words.removedQuestion])]
  return (
    <section aria-labelledby={`q-${question.id}`}>
      <h2 id={`q-${question.id}`} dir="auto">
        {saidIn(locale, question.title)}
      </h2>
      <p class="soft">{facts.join(' · ')}</p>
      <div class="survey-result">
        {score && <Score score={score} />}
        {bars.length > 0 && <Bars question={question} answered={answered} bars={bars} />}
      </div>
      {question.kind === 'text' && (
        <a class="button" href={`/admin/${shop.id}/surveys/${survey.id}${surveySearch({ ...filter, view: 'people', question: question.id })}`}>
          {words.seeTexts}
        </a>
      )}
    </section>
  )
}

function Bars({ question, answered, bars }: Pick<Props['result'], 'question' | 'answered' | 'bars'>) {
  const { say, locale } = usePreferences()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const nameOf = (key: string) => {
    const choice = question.choices.find(({ id }) => id === key)
    return choice ? saidIn(locale, choice.text) : key
  }
  return (
    <table class="survey-bars" aria-label={saidIn(locale, question.title)}>
      <thead class="for-readers">
        <tr>
          <th scope="col">{say.surveys.answer}</th>
          <th scope="col">{say.surveys.share}</th>
          <th scope="col">{say.surveys.count}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, n }) => (
          <tr key={key} class={lookOf(question.kind, Number(key))}>
            <th scope="row">{nameOf(key)}</th>
            <td>
              <meter min={0} max={Math.max(answered, 1)} value={n} aria-hidden="true" />
              <span class="for-readers">{percent.format(n / Math.max(answered, 1))}</span>
            </td>
            <td>
              {say.number(n)} <span class="soft">{percent.format(n / Math.max(answered, 1))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of NPS: who promotes the shop, who detracts from it. */
function lookOf(kind: string, value: number) {
  if (kind !== 'nps') return ''
  return value >= 9 ? 'is-good' : value <= 6 ? 'is-bad' : ''
}
