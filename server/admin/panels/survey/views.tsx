import type { Survey } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type SurveyFilter, surveySearch } from './filter.ts'
import '../../parts/tabs.css'

export function Views({ survey, filter }: { survey: Survey; filter: SurveyFilter }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  return (
    <nav class="tabs" aria-label={say.surveys.viewsLabel}>
      {(['results', 'people'] as const).map((view) => (
        <a
          key={view}
          class="tab"
          href={`/admin/${shop.id}/surveys/${survey.id}${surveySearch({ ...filter, view, question: '' })}`}
          aria-current={filter.view === view ? 'page' : undefined}
        >
          {say.surveys.views[view]}
        </a>
      ))}
    </nav>
  )
}
