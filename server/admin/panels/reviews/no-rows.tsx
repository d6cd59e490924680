import { Empty } from '../../parts/empty.tsx'
import { explain } from '../../parts/form.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Filter, narrowing, without } from './filter.ts'
import { totalOf, type useReviews } from './list.ts'

/** What stands in the place of rows: they load, failed to, or there are none. */
export function NoRows({ list, filter, onClear }: { list: ReturnType<typeof useReviews>; filter: Filter; onClear: (filter: Filter) => void }) {
  const { say } = usePreferences()
  const { shop, counts } = useShop()
  if (list.failure)
    return (
      <Empty icon="warning" title={say.reviews.failed} help={explain(say, list.failure)} alert>
        <button type="button" class="button primary" onClick={() => list.load()}>
          {say.common.retry}
        </button>
      </Empty>
    )
  if (list.rows.length > 0) return null
  if (list.loading || !list.isLoaded) return <Skeleton />
  const isNarrowed = narrowing(filter) > 0
  const isNew = !isNarrowed && counts !== undefined && totalOf(counts) === 0
  const [title = '', help = ''] = say.reviews.empty[isNarrowed ? 'filtered' : isNew ? 'all' : filter.tab]
  return (
    <Empty icon={isNarrowed ? 'search' : filter.tab === 'pending' && !isNew ? 'check' : 'reviews'} title={title} help={help}>
      {isNarrowed && (
        <button type="button" class="button" onClick={() => onClear(without(filter))}>
          {say.reviews.clear}
        </button>
      )}
      {isNew && (
        <a class="button" href={`/admin/${shop.id}/settings`}>
          {say.reviews.toSettings}
        </a>
      )}
    </Empty>
  )
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6, 7].map((row) => (
        <div key={row} class="skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
