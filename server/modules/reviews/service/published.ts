import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { reviewReplies, reviews } from '../table.ts'
import { beyond, ordering, type Sort, toPage } from './order.ts'
import type { Subject } from './statistics.ts'

export interface PublishedQuery extends Subject {
  /** Whose reviews, where that is not the subject alone. */
  products?: string[]
  sort: Sort
  stars?: number | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of a subject's published reviews with the shop's replies, and where the next one starts. */
export async function publishedReviews(db: Reader, { shopId, subject, product, products = [product], sort, stars, after, limit }: PublishedQuery) {
  const rows = await db
    .select({ review: reviews, reply: reviewReplies })
    .from(reviews)
    .leftJoin(reviewReplies, eq(reviewReplies.reviewId, reviews.id))
    .where(
      and(
        eq(reviews.shopId, shopId),
        eq(reviews.subject, subject),
        inArray(reviews.product, products),
        eq(reviews.status, 'published'),
        stars ? eq(reviews.stars, stars) : undefined,
        after && beyond(sort, after),
      ),
    )
    .orderBy(...ordering(sort))
    .limit(limit + 1)
  return toPage(rows, limit, sort, ({ review }) => review)
}

/** What a visitor wrote about a subject and has not been deleted, newest first. */
export const ownReviews = async (db: Reader, { shopId, subject, product, visitorId }: Subject & { visitorId: string }) => {
  const rows = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.shopId, shopId), eq(reviews.visitorId, visitorId), eq(reviews.subject, subject), eq(reviews.product, product)))
    .orderBy(...ordering('newest'))
  return rows.filter(({ status }) => status !== 'deleted')
}
