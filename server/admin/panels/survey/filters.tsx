import { useLocation } from 'preact-iso'
import type { Survey } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { saidIn } from '../../parts/said.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { asked, DAYS, EVERY, SOURCES, type SurveyFilter, surveySearch } from './filter.ts'

/** Narrows what is shown; the address keeps it. */
export function SurveyFilters({ survey, filter }: { survey: Survey; filter: SurveyFilter }) {
  const { say, locale } = usePreferences()
  const { shop } = useShop()
  const { route } = useLocation()
  const words = say.surveys
  const choose = (part: Record<string, string>) => route(`/admin/${shop.id}/surveys/${survey.id}${surveySearch({ ...filter, ...part } as SurveyFilter)}`)
  const look = (isSet: boolean) => (isSet ? 'filter-control is-active' : 'filter-control')
  return (
    <div class="panel-filters">
      <Select class={look(filter.days !== '')} aria-label={words.period} value={filter.days} onChoose={(days) => choose({ days })}>
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {words.periods[days]}
          </option>
        ))}
      </Select>
      <Select class={look(filter.source !== '')} aria-label={words.source} value={filter.source} onChoose={(source) => choose({ source })}>
        {SOURCES.map((source) => (
          <option key={source} value={source}>
            {words.sourcesOf[source]}
          </option>
        ))}
      </Select>
      {filter.view === 'results' ? (
        <Select class="filter-control" aria-label={words.every} value={filter.every} onChoose={(every) => choose({ every })}>
          {EVERY.map((every) => (
            <option key={every} value={every}>
              {words.everies[every]}
            </option>
          ))}
        </Select>
      ) : (
        <Select class={look(filter.question !== '')} aria-label={words.editor.asked} value={filter.question} onChoose={(question) => choose({ question })}>
          <option value="">{words.editor.asked}</option>
          {survey.questions.map(({ id, title }) => (
            <option key={id} value={id}>
              {saidIn(locale, title)}
            </option>
          ))}
        </Select>
      )}
      {survey.responses > 0 && (
        <a
          class="button survey-export"
          href={`/api/shops/${shop.id}/surveys/${survey.id}/responses.csv?${new URLSearchParams({ ...asked(filter), lang: locale })}`}
          download
        >
          <Icon name="download" />
          {words.export}
        </a>
      )}
    </div>
  )
}
