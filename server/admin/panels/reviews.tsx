import { useMemo, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { StaffReview } from '../../../sdk/contract.gen.ts'
import { Icon } from '../parts/icon.tsx'
import { Screen } from '../parts/screen.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { useToaster } from '../parts/toast.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Bulk } from './reviews/bulk.tsx'
import { useCursor } from './reviews/cursor.ts'
import { type Filter, filterSearch, readFilter, without } from './reviews/filter.ts'
import { Filters } from './reviews/filters.tsx'
import { useReviews } from './reviews/list.ts'
import { ListHead } from './reviews/list-head.tsx'
import { useModeration } from './reviews/moderation.tsx'
import { NoRows } from './reviews/no-rows.tsx'
import { Row } from './reviews/row.tsx'
import type { Action } from './reviews/step.ts'
import { Tabs } from './reviews/tabs.tsx'
import { useTicks } from './reviews/ticks.ts'
import './reviews.css'

export function Reviews() {
  const { say } = usePreferences()
  const { query, route } = useLocation()
  const { shop, canModerate } = useShop()
  const { undoLast } = useToaster()
  const filter = useMemo(() => readFilter(query), [query])
  const list = useReviews(filter)
  const { rows } = list
  const ticks = useTicks(rows, filterSearch(filter))
  const cursor = useCursor(rows)
  const search = useRef<HTMLInputElement>(null)
  const starting = (reviews: StaffReview[]) => {
    cursor.remember(reviews)
    if (reviews.length > 1) ticks.clear()
  }
  const { act, dialog, progress } = useModeration({ judge: list.judge, starting, returning: cursor.returnTo, refresh: () => list.load(true) })

  const show = (next: Filter, isTyping = false) => route(`/admin/${shop.id}/reviews${filterSearch(next)}`, isTyping)
  const actOn = (action: Action) => () => {
    const focused = cursor.current()
    const chosen = ticks.reviews.length ? ticks.reviews : focused ? [focused] : []
    if (canModerate && chosen.length) act(action, chosen)
  }
  const more = async () => cursor.focus(await list.more())
  const down = () => cursor.move(1) || more()
  const up = () => cursor.move(-1)
  useShortcuts({
    j: down,
    ArrowDown: down,
    k: up,
    ArrowUp: up,
    x: () => canModerate && ticks.tick(cursor.current()?.id),
    p: actOn('publish'),
    r: actOn('reject'),
    d: actOn('delete'),
    u: undoLast,
    '/': () => search.current?.focus(),
    Escape: ticks.clear,
  })
  useWhen([], () => cursor.focus(list.opened))
  useWhen([rows.length, list.hasMore, list.loading], () => {
    if (rows.length === 0 && list.hasMore && !list.loading && list.isCurrent && !list.failure) list.more()
  })

  const products = useProducts(rows, filter.product)
  return (
    <Screen title={say.reviews.title} keepsFocus={list.opened !== undefined}>
      <Tabs filter={filter} />
      <Filters filter={filter} products={products} onChange={show} search={search} />
      {list.unchecked > 0 && !filter.edited && (
        <a class="button fresh" href={`/admin/${shop.id}/reviews${filterSearch({ ...without(filter), tab: 'published', edited: 'unchecked' })}`}>
          {say.reviews.unchecked(list.unchecked)}
        </a>
      )}
      {list.fresh > 0 && (
        <button type="button" class="button fresh" onClick={() => list.load()}>
          <Icon name="refresh" />
          {say.reviews.fresh(list.fresh)}
        </button>
      )}
      {rows.length > 0 && <ListHead ticks={canModerate ? ticks : undefined} sort={filter.sort} onSort={(sort) => show({ ...filter, sort })} />}
      {rows.length > 0 && (
        <ol class={canModerate ? 'rows' : 'rows is-read-only'} aria-label={say.reviews.list} aria-busy={list.loading === 'list'}>
          {rows.map((review) => (
            <Row
              key={review.id}
              review={review}
              href={`/admin/${shop.id}/reviews/${review.id}${filterSearch(filter)}`}
              isTicked={ticks.has(review.id)}
              onProduct={(product) => show({ ...filter, product })}
              {...(canModerate && { onTick: (isRange: boolean) => ticks.tick(review.id, isRange) })}
              {...(canModerate && ticks.reviews.length === 0 && { onAct: (action: Action) => act(action, [review]) })}
            />
          ))}
        </ol>
      )}
      <NoRows list={list} filter={filter} onClear={show} />
      <footer class="list-foot">
        <p role="status" class="soft">
          {list.loading ? say.common.loading : rows.length > 0 && say.reviews.shown(rows.length)}
        </p>
        {list.hasMore && rows.length > 0 && (
          <button type="button" class="button" aria-disabled={list.loading !== undefined} onClick={more}>
            {say.reviews.more}
          </button>
        )}
      </footer>
      {(ticks.reviews.length > 0 || progress) && <Bulk ticked={ticks.reviews} progress={progress} onAct={(action) => actOn(action)()} onClear={ticks.clear} />}
      {dialog}
    </Screen>
  )
}

/** The catalogue's products, and what the loaded reviews name beside it. */
function useProducts(rows: { product: { id: string; name: string | null } | null }[], chosen: string) {
  const { call } = useSession()
  const { shop } = useShop()
  const [catalogue, setCatalogue] = useState<[string, string][]>([])
  useWhen([shop.id], () => {
    call('GET /api/shops/:shop/products', { params: { shop: shop.id }, query: { limit: 200 } }).then(
      ({ products }) => setCatalogue(products.map(({ id, name }) => [id, name])),
      () => {}, // the filter then offers what the reviews name
    )
  })
  const seen = useRef(new Map<string, string>())
  for (const [id, name] of catalogue) seen.current.set(id, name)
  for (const { product } of rows) if (product) seen.current.set(product.id, product.name ?? product.id)
  if (chosen && !seen.current.has(chosen)) seen.current.set(chosen, chosen)
  return new Map([...seen.current].sort(([, a], [, b]) => a.localeCompare(b)))
}
