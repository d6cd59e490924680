import { useRef, useState } from 'preact/hooks'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { useWhen } from '../../parts/when.ts'
import { useSession } from '../../session.tsx'
import { type Counts, useShop } from '../../shell/shop.tsx'
import { type Filter, filterSearch, toQuery } from './filter.ts'
import type { Verdict } from './step.ts'

const PAGE = 25
const LONGEST_PAGE = 100

/** A list as loaded; rows that have left the tab stay in it, so that an undo finds their place. */
export interface Kept {
  search: string
  rows: StaffReview[]
  next: string | null
  /** All reviews of the shop when this was loaded; more since then means new ones. */
  total: number
  /** Reviews of the shop whose words changed after the staff last looked at them. */
  unchecked: number
  opened?: string
}

export const totalOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

export const judged = (rows: StaffReview[], verdicts: Map<string, Verdict>) =>
  rows.map((row) => (verdicts.has(row.id) ? { ...row, ...verdicts.get(row.id) } : row))

export function useReviews(filter: Filter) {
  const { call } = useSession()
  const { shop, counts, setCounts, kept } = useShop()
  const search = filterSearch(filter)
  const [list, setList] = useState(kept.current?.search === search ? kept.current : undefined)
  const [loading, setLoading] = useState<'list' | 'more' | undefined>()
  const [failure, setFailure] = useState<unknown>()
  const asking = useRef<AbortController | undefined>(undefined)
  kept.current = list

  const fetchPage = async (limit: number, after?: string) => {
    asking.current?.abort()
    const asked = new AbortController()
    asking.current = asked
    const query = { ...toQuery(filter), limit, ...(after && { after }) }
    const answer = await call('GET /api/shops/:shop/reviews', { params: { shop: shop.id }, query }, asked.signal)
    asked.signal.throwIfAborted()
    setCounts(() => answer.counts)
    return answer
  }

  /** `isQuiet` refreshes what is shown without any sign of loading. */
  const load = async (isQuiet = false) => {
    if (!isQuiet) setLoading('list')
    setFailure(undefined)
    try {
      const isSame = kept.current?.search === search
      const wanted = isSame ? Math.max(PAGE, kept.current?.rows.length ?? 0) : PAGE
      let page = await fetchPage(Math.min(LONGEST_PAGE, wanted))
      const rows = page.reviews
      while (page.next && rows.length < wanted) {
        page = await fetchPage(Math.min(LONGEST_PAGE, wanted - rows.length), page.next)
        rows.push(...page.reviews)
      }
      setList((before) => ({
        search,
        rows,
        next: page.next,
        total: totalOf(page.counts),
        unchecked: page.unchecked,
        ...(before?.search === search && before.opened && { opened: before.opened }),
      }))
      setLoading(undefined)
    } catch (failure) {
      if (isAbort(failure)) return
      setLoading(undefined)
      if (!isQuiet) setFailure(failure)
    }
  }

  /** Resolves to the id of the first row that came. */
  const more = async () => {
    if (!list?.next || loading) return
    setLoading('more')
    setFailure(undefined)
    try {
      const { reviews, next } = await fetchPage(PAGE, list.next)
      setList((before) => before && { ...before, rows: [...before.rows, ...reviews], next })
      setLoading(undefined)
      return reviews[0]?.id
    } catch (failure) {
      if (isAbort(failure)) return
      setLoading(undefined)
      setFailure(failure)
    }
  }

  useWhen([search], () => {
    load(list?.search === search)
    return () => asking.current?.abort()
  })

  return {
    rows: (list?.rows ?? []).filter(({ status }) => list?.search !== search || filter.tab === 'all' || status === filter.tab),
    isLoaded: list !== undefined,
    isCurrent: list?.search === search,
    hasMore: list?.next != null,
    opened: list?.opened,
    unchecked: list?.unchecked ?? 0,
    fresh: list && counts ? Math.max(0, totalOf(counts) - list.total) : 0,
    loading,
    failure,
    load,
    more,
    judge: (verdicts: Map<string, Verdict>) => setList((before) => before && { ...before, rows: judged(before.rows, verdicts) }),
  }
}

const isAbort = (failure: unknown) => failure instanceof Error && failure.name === 'AbortError'
