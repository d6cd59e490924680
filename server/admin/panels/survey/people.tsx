import type { Survey, SurveyResponse } from '../../../../sdk/contract.gen.ts'
import { Empty } from '../../parts/empty.tsx'
import { explain } from '../../parts/form.ts'
import { Wait } from '../../parts/loaded.tsx'
import { usePages } from '../../parts/pages.ts'
import { saidIn } from '../../parts/said.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { asked, type SurveyFilter } from './filter.ts'
import { answerText } from './said.ts'

/** Who answered, the newest first; of one question, what each of them said to it. */
export function People({ survey, filter }: { survey: Survey; filter: SurveyFilter }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const words = say.surveys
  const { days, source, question } = filter
  const pages = usePages(
    [survey.id, days, source, question],
    async (after, signal) => {
      const query = { ...asked(filter), ...(question && { question }), ...(after && { after }) }
      const { responses, next } = await call('GET /api/shops/:shop/surveys/:survey/responses', { params: { shop: shop.id, survey: survey.id }, query }, signal)
      return { rows: responses, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  return (
    <>
      <Wait on={pages} title={words.failedPerson}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="user" title={question ? words.noTexts : survey.responses > 0 ? words.noneInPeriod : words.noResults} help={words.noResultsHelp} />
          ) : (
            <ul class="lines">
              {rows.map((response) => (
                <Person key={response.id} response={response} question={question} />
              ))}
            </ul>
          )
        }
      </Wait>
      {pages.more && (
        <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
          {words.more}
        </button>
      )}
    </>
  )
}

function Person({ response, question }: { response: SurveyResponse; question: string }) {
  const { say, locale } = usePreferences()
  const { shop } = useShop()
  const words = say.surveys
  const { id, survey, customer, email, order, answers, startedAt, finishedAt, source } = response
  const shown = question ? answers.filter((answer) => answer.question.id === question) : answers
  const facts = [
    say.person({ name: customer?.name, email }),
    ...(order ? [`${words.order} ${order.number}`] : []),
    source === 'mail' ? words.byMail : words.byPage,
  ]
  return (
    <li class="line">
      <a class="line-text" href={`/admin/${shop.id}/surveys/${survey.id}/people/${id}`}>
        <span dir="auto">{shown.map((answer) => answerText(locale, answer.question, answer.value)).join(' · ') || words.noAnswer}</span>
        <span class="soft">
          {facts.join(' · ')}
          {shown[0] && <span class="for-readers"> {saidIn(locale, shown[0].question.title)}</span>}
        </span>
      </a>
      <span class={finishedAt ? 'badge is-published' : 'badge'}>{finishedAt ? words.done : words.unfinished}</span>
      <time class="soft" dateTime={startedAt}>
        {say.moment(startedAt)}
      </time>
    </li>
  )
}
