import { and, asc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import { contains, fold } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { secretKeys, users } from '../../accounts/table.ts'
import { products } from '../../catalog/table.ts'
import { ReviewNotFound } from '../errors.ts'
import { type Review, reviewEvents, reviews, type Status } from '../table.ts'
import { beyond, ordering, type Sort, toPage } from './order.ts'

export interface StaffQuery {
  shopId: string
  status?: Status | undefined
  subject?: 'product' | 'shop' | undefined
  product?: string | undefined
  stars?: number | undefined
  sentiment?: Review['sentiment'] | undefined
  source?: Review['source'] | undefined
  verified?: 'yes' | 'no' | undefined
  order?: string | undefined
  q?: string | undefined
  /** First moment. */
  from?: Date | undefined
  /** The moment after the last. */
  until?: Date | undefined
  sort: Sort
  after?: Position | undefined
  limit: number
}

const withProduct = and(eq(products.shopId, reviews.shopId), eq(products.id, reviews.product))

/** One keyset page of a shop's reviews, whatever their status. */
export async function reviewsForStaff(db: Reader, query: StaffQuery) {
  const rows = await db
    .select({ review: reviews, productName: products.name })
    .from(reviews)
    .leftJoin(products, withProduct)
    .where(and(eq(reviews.shopId, query.shopId), ...filtersOf(query), query.after && beyond(query.sort, query.after)))
    .orderBy(...ordering(query.sort))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, query.sort, ({ review }) => review)
}

function filtersOf({ status, subject, product, stars, sentiment, source, verified, order, q, from, until }: StaffQuery): (SQL | undefined)[] {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  return [
    status && eq(reviews.status, status),
    subject && eq(reviews.subject, subject),
    product === undefined ? undefined : eq(reviews.product, product),
    stars ? eq(reviews.stars, stars) : undefined,
    sentiment && eq(reviews.sentiment, sentiment),
    source && eq(reviews.source, source),
    verified && eq(reviews.verified, verified === 'yes'),
    order === undefined ? undefined : eq(reviews.orderId, order),
    from && gte(reviews.createdAt, from),
    until && lt(reviews.createdAt, until),
    ...words.map((word) => or(contains(reviews.folded, word), contains(products.folded, word))),
  ]
}

/** @throws {ReviewNotFound} also for another shop's review */
export async function reviewForStaff(db: Reader, shopId: string, id: string) {
  const [row] = await db
    .select({ review: reviews, productName: products.name })
    .from(reviews)
    .leftJoin(products, withProduct)
    .where(and(eq(reviews.id, id), eq(reviews.shopId, shopId)))
  if (!row) throw new ReviewNotFound(id)
  const history = await db
    .select({ at: reviewEvents.at, what: reviewEvents.what, reason: reviewEvents.reason, who: sql<string | null>`coalesce(${users.name}, ${secretKeys.name})` })
    .from(reviewEvents)
    .leftJoin(users, eq(users.id, reviewEvents.userId))
    .leftJoin(secretKeys, eq(secretKeys.id, reviewEvents.keyId))
    .where(eq(reviewEvents.reviewId, id))
    .orderBy(asc(reviewEvents.at))
  return { ...row, history }
}
