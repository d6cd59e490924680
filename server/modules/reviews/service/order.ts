import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Position } from '../../../http/cursor.ts'
import { type Review, reviews } from '../table.ts'

export type Sort = 'helpful' | 'newest' | 'oldest' | 'highest' | 'lowest' | 'photos'

interface Order {
  /** Sorts before time does; left out where time is all. */
  column?: SQL
  valueOf(review: Review): number
  isRising: boolean
  /** Among equals, and where there is no column: the newest first, unless this is set. */
  isOldestFirst?: boolean
}

/** What `reviews_published_photos` is sorted by: helpfulness goes from 0 to 1. */
const withPhotos = sql`(${reviews.helpfulness} + case when ${reviews.photos} > 0 then 2 else 0 end)`

const ORDERS: Record<Sort, Order> = {
  helpful: { column: sql`${reviews.helpfulness}`, valueOf: ({ helpfulness }) => helpfulness, isRising: false },
  newest: { valueOf: () => 0, isRising: false },
  oldest: { valueOf: () => 0, isRising: false, isOldestFirst: true },
  highest: { column: sql`${reviews.stars}`, valueOf: ({ stars }) => stars, isRising: false },
  lowest: { column: sql`${reviews.stars}`, valueOf: ({ stars }) => stars, isRising: true },
  photos: { column: withPhotos, valueOf: ({ helpfulness, photos }) => helpfulness + (photos > 0 ? 2 : 0), isRising: false },
}

/** The ORDER BY of a list of reviews: its column, then time, then id. */
export function ordering(sort: Sort): SQL[] {
  const { column, isRising, isOldestFirst } = ORDERS[sort]
  const byTime = isOldestFirst ? [asc(reviews.createdAt), asc(reviews.id)] : [desc(reviews.createdAt), desc(reviews.id)]
  return column ? [isRising ? asc(column) : desc(column), ...byTime] : byTime
}

/** The rows that come after a position in that order. The outer bounds repeat the inner ones so that an index can start there. */
export function beyond(sort: Sort, { value, at, id }: Position): SQL | undefined {
  const { column, isRising, isOldestFirst } = ORDERS[sort]
  const time = new Date(at)
  const [later, orLater] = isOldestFirst ? [gt, gte] : [lt, lte]
  const byTime = and(orLater(reviews.createdAt, time), or(later(reviews.createdAt, time), later(reviews.id, id)))
  if (!column) return byTime
  const [past, orPast] = isRising ? [gt, gte] : [lt, lte]
  return and(orPast(column, value), or(past(column, value), and(eq(column, value), byTime)))
}

export const positionOf = (sort: Sort, review: Review): Position => ({ value: ORDERS[sort].valueOf(review), at: review.createdAt.getTime(), id: review.id })

/** Cuts the one row too many that was asked for, and says where the next page starts. */
export function toPage<Row>(rows: Row[], limit: number, sort: Sort, reviewOf: (row: Row) => Review) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? positionOf(sort, reviewOf(last)) : null }
}
