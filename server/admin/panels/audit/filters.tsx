import { useLoaded } from '../../parts/loaded.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../reviews/filters.css'

interface AuditFiltersProps {
  area: string
  actor: string
  onChange: (filters: { area: string; actor: string }) => void
}

export function AuditFilters({ area, actor, onChange }: AuditFiltersProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const people = useLoaded([shop.id], async (signal) =>
    may('staff.read') ? (await call('GET /api/shops/:shop/staff', { params: { shop: shop.id } }, signal)).members : [],
  )
  const look = (value: string) => (value ? 'filter-control is-active' : 'filter-control')
  return (
    <div class="panel-filters">
      <Select class={look(area)} aria-label={say.audit.area} value={area} onChoose={(chosen) => onChange({ area: chosen, actor })}>
        <option value="">{say.audit.anyArea}</option>
        {Object.entries(say.audit.areas).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </Select>
      {(people.data ?? []).length > 0 && (
        <Select class={look(actor)} aria-label={say.audit.actor} value={actor} onChoose={(chosen) => onChange({ area, actor: chosen })}>
          <option value="">{say.audit.anyActor}</option>
          {people.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
