import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Entry } from './audit/entry.tsx'
import { AuditFilters } from './audit/filters.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import '../parts/list.css'

export function Audit() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const { area = '', actor = '' } = query
  const pages = usePages(
    [shop.id, area, actor],
    async (after, signal) => {
      const filters = { ...(area && { area }), ...(actor && { actor }), ...(after && { after }) }
      const { entries, next } = await call('GET /api/shops/:shop/audit', { params: { shop: shop.id }, query: filters }, signal)
      return { rows: entries, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const show = (filters: { area: string; actor: string }) => {
    const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value))
    route(`/admin/${shop.id}/settings/audit${search.size ? `?${search}` : ''}`)
  }
  return (
    <Screen title={say.audit.title}>
      <SettingsTabs here="audit" />
      <div class="panel">
        <p class="soft">{say.audit.help}</p>
        <AuditFilters area={area} actor={actor} onChange={show} />
        <Wait on={pages} title={say.audit.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="search" title={say.audit.none} help={say.audit.noneHelp} />
            ) : (
              <ol class="lines" aria-label={say.audit.title}>
                {rows.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ol>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.audit.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
