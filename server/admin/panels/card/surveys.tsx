import type { CardSurvey } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Part } from './part.tsx'

/** The surveys they answered last; the name leads to the answers. */
export function Surveys({ surveys }: { surveys: CardSurvey[] }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  return (
    <Part title={say.card.surveys}>
      {surveys.length === 0 ? (
        <p class="soft">{say.card.noSurveys}</p>
      ) : (
        <ul class="card-rows">
          {surveys.map(({ id, survey, at, isFinished }) => (
            <li key={id} class="card-row">
              <div class="card-what">
                <a href={`/admin/${shop.id}/surveys/${survey.id}/people/${id}`} dir="auto">
                  {survey.name}
                </a>
                <time class="soft" dateTime={at} title={say.moment(at)}>
                  {say.day(at)}
                </time>
              </div>
              {!isFinished && <span class="badge">{say.card.unfinished}</span>}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
