import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Back } from '../parts/back.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { explain } from '../parts/form.ts'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { saidIn } from '../parts/said.ts'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { answerText } from './survey/said.ts'
import '../parts/list.css'
import './survey.css'

/** What one person answered, as it was asked. */
export function SurveyPerson({ survey = '', response = '' }: { survey?: string; response?: string }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const words = say.surveys
  const params = { shop: shop.id, survey, response }
  const home = `/admin/${shop.id}/surveys/${survey}?view=people`
  const loaded = useLoaded([survey, response], (signal) => call('GET /api/shops/:shop/surveys/:survey/responses/:response', { params }, signal))
  const remove = () => {
    setAsking(false)
    call('DELETE /api/shops/:shop/surveys/:survey/responses/:response', { params }).then(
      () => {
        notify({ text: words.removedPerson })
        route(home)
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <>
      <Back href={home} text={words.backTo} />
      <Screen title={words.person}>
        <div class="panel">
          <Wait on={loaded} title={words.failedPerson}>
            {({ survey: { name }, customer, email, order, orderNumber, url, source, startedAt, finishedAt, answers }) => (
              <>
                <Facts>
                  <Fact name={words.one}>{name}</Fact>
                  <Fact name={words.who}>
                    <bdi>{say.person({ name: customer?.name, email })}</bdi> {customer?.name && email && <span class="soft">{email}</span>}
                  </Fact>
                  <Fact name={words.started}>{say.moment(startedAt)}</Fact>
                  <Fact name={words.ended}>{finishedAt ? say.moment(finishedAt) : words.unfinished}</Fact>
                  <Fact name={words.cameBy}>{source === 'mail' ? words.byMail : words.byPage}</Fact>
                  {(order || orderNumber) && (
                    <Fact name={words.order}>
                      {order ? <a href={`/admin/${shop.id}/orders/${order.id}`}>{order.number}</a> : <bdi>{words.orderTold(orderNumber ?? '')}</bdi>}
                    </Fact>
                  )}
                  {url && (
                    <Fact name={words.page}>
                      <span dir="ltr">{url}</span>
                    </Fact>
                  )}
                </Facts>
                <dl class="survey-answers">
                  {answers.map(({ question, value }) => (
                    <div key={question.id}>
                      <dt dir="auto">{saidIn(locale, question.title)}</dt>
                      <dd dir="auto">{answerText(locale, question, value)}</dd>
                    </div>
                  ))}
                </dl>
                {may('surveys.manage') && (
                  <button type="button" class="button danger" onClick={() => setAsking(true)}>
                    {words.removePerson}
                  </button>
                )}
              </>
            )}
          </Wait>
        </div>
        {isAsking && (
          <Confirm title={words.removePersonAsk} help={words.removePersonHelp} submit={words.remove} onSubmit={remove} onClose={() => setAsking(false)} />
        )}
      </Screen>
    </>
  )
}
