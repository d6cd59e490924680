import { useLocation } from 'preact-iso'
import { Back } from '../parts/back.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { SurveyActions } from './survey/actions.tsx'
import { readSurveyFilter } from './survey/filter.ts'
import { SurveyFilters } from './survey/filters.tsx'
import { People } from './survey/people.tsx'
import { Results } from './survey/results.tsx'
import { Views } from './survey/views.tsx'
import '../parts/list.css'
import '../parts/table.css'
import './reviews/filters.css'
import './surveys.css'
import './survey.css'

/** One survey: what came of it, and who answered. */
export function Survey({ survey: id = '' }: { survey?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { query } = useLocation()
  const filter = readSurveyFilter(query)
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/surveys/:survey', { params: { shop: shop.id, survey: id } }, signal))
  return (
    <>
      <Back href={`/admin/${shop.id}/surveys`} text={say.surveys.back} />
      <Screen title={loaded.data?.name ?? say.surveys.title}>
        <div class="panel is-wide">
          <Wait on={loaded} title={say.surveys.failedOne}>
            {(survey) => (
              <>
                <SurveyActions survey={survey} onChanged={(changed) => loaded.setData(() => changed)} />
                <Views survey={survey} filter={filter} />
                <SurveyFilters survey={survey} filter={filter} />
                {filter.view === 'results' ? <Results survey={survey} filter={filter} /> : <People survey={survey} filter={filter} />}
              </>
            )}
          </Wait>
        </div>
      </Screen>
    </>
  )
}
