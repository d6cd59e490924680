import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { Select } from '../parts/select.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { STATES } from './surveys/badge.tsx'
import { Cooldown } from './surveys/cooldown.tsx'
import { SurveyLine } from './surveys/line.tsx'
import { NewSurvey } from './surveys/new.tsx'
import { Scores } from './surveys/scores.tsx'
import '../parts/list.css'
import './reviews/filters.css'
import './surveys.css'

/** The surveys of the shop, and what shoppers say of it in all of them. */
export function Surveys() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { query, route } = useLocation()
  const [isAdding, setAdding] = useState(false)
  const state = STATES.find((name) => name === query.state)
  const params = { shop: shop.id }
  const loaded = useLoaded([shop.id, state], async (signal) => ({
    ...(await call('GET /api/shops/:shop/surveys', { params, query: { ...(state && { state }) } }, signal)),
    settings: await call('GET /api/shops/:shop/survey-settings', { params }, signal),
  }))
  const add = may('surveys.manage') && (
    <button type="button" class="button primary" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {say.surveys.add}
    </button>
  )
  return (
    <Screen title={say.surveys.title}>
      <div class="panel">
        <Wait on={loaded} title={say.surveys.failed}>
          {({ surveys, scores, shop: stars, settings }) =>
            surveys.length === 0 && !state ? (
              <Empty icon="surveys" title={say.surveys.none} help={say.surveys.noneHelp}>
                {add}
              </Empty>
            ) : (
              <>
                <Scores scores={scores} stars={stars} />
                <div class="panel-filters">
                  <Select
                    class={state ? 'filter-control is-active' : 'filter-control'}
                    aria-label={say.surveys.state}
                    value={state ?? ''}
                    onChoose={(name) => route(`/admin/${shop.id}/surveys${name ? `?state=${name}` : ''}`)}
                  >
                    <option value="">{say.surveys.anyState}</option>
                    {STATES.map((name) => (
                      <option key={name} value={name}>
                        {say.surveys.states[name]}
                      </option>
                    ))}
                  </Select>
                  <span class="surveys-add">{add}</span>
                </div>
                {surveys.length === 0 ? (
                  <Empty icon="search" title={say.surveys.noneFound} help={say.surveys.noneFoundHelp}>
                    <a class="button" href={`/admin/${shop.id}/surveys`}>
                      {say.surveys.showAll}
                    </a>
                  </Empty>
                ) : (
                  <ul class="lines">
                    {surveys.map((survey) => (
                      <SurveyLine key={survey.id} survey={survey} />
                    ))}
                  </ul>
                )}
                <Cooldown days={settings.cooldownDays} onSaved={(cooldownDays) => loaded.setData((now) => ({ ...now, settings: { cooldownDays } }))} />
              </>
            )
          }
        </Wait>
      </div>
      {isAdding && <NewSurvey onClose={() => setAdding(false)} />}
    </Screen>
  )
}
