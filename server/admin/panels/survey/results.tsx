import type { Survey } from '../../../../sdk/contract.gen.ts'
import { Empty } from '../../parts/empty.tsx'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { asked, type SurveyFilter } from './filter.ts'
import { QuestionResult } from './question.tsx'
import { Trend } from './trend.tsx'

export function Results({ survey, filter }: { survey: Survey; filter: SurveyFilter }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const words = say.surveys
  const { days, source, every } = filter
  const loaded = useLoaded([survey.id, survey.version, days, source, every], (signal) =>
    call('GET /api/shops/:shop/surveys/:survey/results', { params: { shop: shop.id, survey: survey.id }, query: { ...asked(filter), every } }, signal),
  )
  return (
    <Wait on={loaded} title={words.failedOne}>
      {({ responses, finished, dismissed, mailed, questions, trend }) =>
        responses === 0 ? (
          <Empty
            icon="surveys"
            title={survey.responses > 0 ? words.noneInPeriod : words.noResults}
            help={survey.responses > 0 ? words.noneFoundHelp : survey.state === 'draft' ? words.noResultsDraft : words.noResultsHelp}
          />
        ) : (
          <>
            <dl class="survey-totals">
              <Total name={words.began} value={say.number(responses)} />
              <Total name={words.finished} value={say.number(finished)} />
              <Total name={words.dismissed} value={say.number(dismissed)} />
              {mailed.sent + mailed.queued + mailed.skipped > 0 && (
                <Total name={words.mailed} value={say.number(mailed.sent)} more={words.mailedMore(mailed.queued, mailed.skipped)} />
              )}
            </dl>
            {trend && trend.points.length > 1 && <Trend trend={trend} />}
            {questions.map((result) => (
              <QuestionResult key={result.question.id} survey={survey} result={result} filter={filter} />
            ))}
          </>
        )
      }
    </Wait>
  )
}

const Total = ({ name, value, more }: { name: string; value: string; more?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value}
      {more && <span class="soft">{more}</span>}
    </dd>
  </div>
)
