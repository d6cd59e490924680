import { useRef, useState } from 'preact/hooks'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { useWhen } from '../../parts/when.ts'

/** Which rows are ticked. A tick with Shift reaches from the last one; another list starts with none. */
export function useTicks(rows: StaffReview[], list: string) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | undefined>(undefined)
  useWhen([list], () => setIds(new Set()))

  const reviews = rows.filter(({ id }) => ids.has(id))
  const tick = (id: string | undefined, isRange = false) => {
    if (!id) return
    const isTicking = !ids.has(id)
    const reach = isRange ? between(rows, last.current, id) : [id]
    last.current = id
    const next = new Set(ids)
    for (const each of reach) isTicking ? next.add(each) : next.delete(each)
    setIds(next)
  }
  return {
    reviews,
    isAll: rows.length > 0 && reviews.length === rows.length,
    isSome: reviews.length > 0 && reviews.length < rows.length,
    has: (id: string) => ids.has(id),
    tick,
    tickAll: () => setIds(new Set(reviews.length === rows.length ? [] : rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}

function between(rows: StaffReview[], from: string | undefined, to: string) {
  const [a, b] = [from, to].map((wanted) => rows.findIndex(({ id }) => id === wanted)).sort((a, b) => a - b)
  return a === undefined || b === undefined || a < 0 ? [to] : rows.slice(a, b + 1).map(({ id }) => id)
}
