import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { DUES, readTaskFilter, STATES, type TaskFilter, WHOSE } from './filter.ts'
import '../reviews/filters.css'

export function TaskFilters({ filter, onChange }: { filter: TaskFilter; onChange: (filter: TaskFilter) => void }) {
  const { say } = usePreferences()
  const words = say.tasks
  const choose = (name: keyof TaskFilter) => (value: string) => onChange(readTaskFilter({ ...filter, [name]: value }))
  const look = (isActive: boolean) => (isActive ? 'filter-control is-active' : 'filter-control')
  return (
    <div class="panel-filters">
      <Select class={look(filter.whose !== 'mine')} aria-label={words.whose} value={filter.whose} onChoose={choose('whose')}>
        {WHOSE.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </Select>
      <Select class={look(filter.state !== 'open')} aria-label={words.state} value={filter.state} onChoose={choose('state')}>
        {STATES.map((name) => (
          <option key={name} value={name}>
            {words.states[name]}
          </option>
        ))}
      </Select>
      <Select class={look(filter.due !== 'any')} aria-label={words.due} value={filter.due} onChoose={choose('due')}>
        {DUES.map((name) => (
          <option key={name} value={name}>
            {words.dues[name]}
          </option>
        ))}
      </Select>
    </div>
  )
}
