import { and, eq, ne } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Who } from '../../audit/service.ts'
import { ReviewNotFound } from '../errors.ts'
import { type EventKind, type RejectionReason, type Review, reviewEvents, reviews, type Status } from '../table.ts'
import { countStars, countStatus, policyTopic, subjectTopic } from './statistics.ts'

/** @throws {ReviewNotFound} also for another shop's review */
export async function reviewOf(db: Reader, shopId: string, id: string): Promise<Review> {
  const [review] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, id), eq(reviews.shopId, shopId)))
  if (!review) throw new ReviewNotFound(id)
  return review
}

/** Moves a review to a status, or changes it within one, with the counts and the stars that follow. */
export async function change(tx: Tx, review: Review, status: Status, changes: Partial<Review> = {}): Promise<Review> {
  const changed = { ...review, ...changes, status }
  await tx
    .update(reviews)
    .set({ ...changes, status })
    .where(eq(reviews.id, review.id))
  if (review.status !== status) await countStatus(tx, review.shopId, review.status, status)
  const isCountedAnew = review.status !== status || review.stars !== changed.stars
  if (isCountedAnew && review.status === 'published') await countStars(tx, review, -1)
  if (isCountedAnew && status === 'published') await countStars(tx, changed, 1)
  tx.touch(subjectTopic(review))
  tx.touch(policyTopic(review.shopId))
  return changed
}

interface Occasion {
  /** Left out: the author. */
  by?: Who
  reason?: RejectionReason | undefined
  version?: number
}

/** Writes one line of a review's history. */
export const tell = (tx: Tx, { shopId, id }: Pick<Review, 'shopId' | 'id'>, what: EventKind, { by, reason, version }: Occasion = {}) =>
  tx.insert(reviewEvents).values({ shopId, reviewId: id, what, ...deciderOf(by), reason: reason ?? null, version: version ?? null })

/** The columns that name a member of staff or a secret key. */
export const deciderOf = (who: Who | undefined) => (who?.kind === 'user' ? { userId: who.id } : who?.kind === 'key' ? { keyId: who.id } : {})

/** After a deletion the same visitor or buyer may have written anew; then the old review stays deleted. */
export async function hasNewer(db: Reader, { shopId, subject, product, visitorId, orderId, id }: Review) {
  const isTheirs = visitorId ? eq(reviews.visitorId, visitorId) : orderId ? eq(reviews.orderId, orderId) : undefined
  if (!isTheirs) return false
  const ofSubject = and(eq(reviews.shopId, shopId), eq(reviews.subject, subject), eq(reviews.product, product), isTheirs)
  const [newer] = await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(ofSubject, ne(reviews.status, 'deleted'), ne(reviews.id, id)))
    .limit(1)
  return newer !== undefined
}
