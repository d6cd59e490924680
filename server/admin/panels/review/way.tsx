import { useLocation } from 'preact-iso'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { filterSearch, readFilter } from '../reviews/filter.ts'

interface Ways {
  back: string
  previous: string | undefined
  next: string | undefined
}

/** Where one can go from here: back to the same list, and to the reviews before and after this one in it. */
export function useNeighbours(id: string): Ways {
  const { query } = useLocation()
  const { shop, kept } = useShop()
  const search = filterSearch(readFilter(query))
  const home = `/admin/${shop.id}/reviews`
  const rows = kept.current?.search === search ? kept.current.rows : []
  const at = rows.findIndex((row) => row.id === id)
  const to = (index: number) => (at >= 0 && rows[index] ? `${home}/${rows[index].id}${search}` : undefined)
  return { back: `${home}${search}`, previous: to(at - 1), next: to(at + 1) }
}

export function Way({ back, previous, next }: Ways) {
  const { say } = usePreferences()
  return (
    <nav class="way" aria-label={say.review.back}>
      <a class="button bare small" href={back}>
        <Icon name="left" />
        {say.review.back}
      </a>
      {previous && (
        <a class="button small square" href={previous} aria-label={say.review.previous} title={`${say.review.previous} (k)`}>
          <Icon name="left" />
        </a>
      )}
      {next && (
        <a class="button small square" href={next} aria-label={say.review.next} title={`${say.review.next} (j)`}>
          <Icon name="right" />
        </a>
      )}
    </nav>
  )
}
