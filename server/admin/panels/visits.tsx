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
import { VisitTable } from './visits/table.tsx'
import '../parts/list.css'

export function Visits() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { customer = '', visitor = '' } = useLocation().query
  const isOfOne = customer !== '' || visitor !== ''
  const home = `/admin/${shop.id}/visits`
  const pages = usePages(
    [shop.id, customer, visitor],
    async (after, signal) => {
      const query = { ...(customer && { customer }), ...(visitor && { visitor }), ...(after && { after }) }
      const { visits, next } = await call('GET /api/shops/:shop/visits', { params: { shop: shop.id }, query }, signal)
      return { rows: visits, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  return (
    <Screen title={say.visits.title}>
      <div class="panel visits">
        <p class="soft">{say.visits.help}</p>
        {isOfOne && (
          <p>
            {say.visits.ofOne}.{' '}
            <a class="button small" href={home}>
              {say.visits.all}
            </a>{' '}
            <a class="button small" href={`/admin/${shop.id}/${customer ? `customers/${customer}` : `visitors/${encodeURIComponent(visitor)}`}`}>
              {say.customers.openCard}
            </a>
          </p>
        )}
        <Wait on={pages} title={say.visits.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="search" title={isOfOne ? say.visits.noneOf : say.visits.none} help={isOfOne ? say.visits.noneOfHelp : say.visits.noneHelp} />
            ) : (
              <VisitTable visits={rows} home={home} />
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.visits.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
