import { and, eq, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { contains, fold } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { products } from '../../catalog/table.ts'
import { ReviewNotFound } from '../errors.ts'
import { type Review, reviewReplies, reviews, type Status } from '../table.ts'
import { historyOf, replyHistory } from './history.ts'
import { beyond, ordering, type Sort, toPage } from './order.ts'

export interface StaffQuery {
  shopId: string
  status?: Status | undefined
  subject?: 'product' | 'shop' | undefined
  product?: string | undefined
  stars?: number | undefined
  sentiment?: Review['sentiment'] | undefined
  replied?: 'yes' | 'no' | undefined
  edited?: 'unchecked' | undefined
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

/** Said without a value, so that the index that holds only those can serve. */
const isUnchecked = sql`${reviews.isUnchecked}`

const withProduct = and(eq(products.shopId, reviews.shopId), eq(products.id, reviews.product))

/** One keyset page of a shop's reviews, whatever their status. */
export async function reviewsForStaff(db: Reader, query: StaffQuery) {
  const rows = await db
    .select({ review: reviews, productName: products.name, reply: reviewReplies })
    .from(reviews)
    .leftJoin(products, withProduct)
    .leftJoin(reviewReplies, eq(reviewReplies.reviewId, reviews.id))
    .where(and(eq(reviews.shopId, query.shopId), ...filtersOf(query), query.after && beyond(query.sort, query.after)))
    .orderBy(...ordering(query.sort))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, query.sort, ({ review }) => review)
}

function filtersOf({ status, subject, product, stars, sentiment, replied, edited, source, verified, order, q, from, until }: StaffQuery): (SQL | undefined)[] {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  return [
    status && eq(reviews.status, status),
    subject && eq(reviews.subject, subject),
    product === undefined ? undefined : eq(reviews.product, product),
    stars ? eq(reviews.stars, stars) : undefined,
    sentiment && eq(reviews.sentiment, sentiment),
    replied && (replied === 'yes' ? isNotNull : isNull)(reviewReplies.text),
    edited && isUnchecked,
    source && eq(reviews.source, source),
    verified && eq(reviews.verified, verified === 'yes'),
    order === undefined ? undefined : eq(reviews.orderId, order),
    from && gte(reviews.createdAt, from),
    until && lt(reviews.createdAt, until),
    ...words.map((word) => or(contains(reviews.folded, word), contains(products.folded, word))),
  ]
}

/** Reviews whose words changed after the staff last looked at them. */
export const countUnchecked = (db: Reader, shopId: string) => db.$count(reviews, and(eq(reviews.shopId, shopId), isUnchecked, ne(reviews.status, 'deleted')))

/** @throws {ReviewNotFound} also for another shop's review */
export async function reviewForStaff(db: Reader, shopId: string, id: string) {
  const [row] = await db
    .select({ review: reviews, productName: products.name, reply: reviewReplies })
    .from(reviews)
    .leftJoin(products, withProduct)
    .leftJoin(reviewReplies, eq(reviewReplies.reviewId, reviews.id))
    .where(and(eq(reviews.id, id), eq(reviews.shopId, shopId)))
  if (!row) throw new ReviewNotFound(id)
  return { ...row, history: await historyOf(db, row.review), replies: await replyHistory(db, id) }
}
