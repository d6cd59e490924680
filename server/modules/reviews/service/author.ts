import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { products } from '../../catalog/table.ts'
import { RestorationRefused, RevisionOutdated, RevisionRefused } from '../errors.ts'
import { type Review, reviewReplies, reviewVersions } from '../table.ts'
import { change, hasNewer, reviewOf, tell } from './change.ts'
import { historyOf } from './history.ts'
import type { WordsRead } from './submit.ts'

/** How long an author may take their own deletion back, in milliseconds. */
const RESTORABLE_FOR = 30 * 24 * 60 * 60_000

/** What the author of a review is shown of it. @throws {ReviewNotFound} also for another shop's review */
export async function authorsReview(db: Reader, shopId: string, id: string) {
  const review = await reviewOf(db, shopId, id)
  const [product] = await db
    .select({ name: products.name })
    .from(products)
    .where(and(eq(products.shopId, shopId), eq(products.id, review.product)))
  const [reply] = await db.select().from(reviewReplies).where(eq(reviewReplies.reviewId, id))
  return {
    review,
    productName: product?.name ?? null,
    reply: reply ?? null,
    history: await historyOf(db, review),
    restorableUntil: (await isRestorable(db, review)) ? restorableUntil(review) : null,
  }
}

export interface Revision extends Pick<Review, 'shopId' | 'id' | 'stars' | 'title' | 'text'>, WordsRead {
  /** The number of the version that the author had before their eyes. */
  version: number
}

/**
 * The author's own change, in force at once: a published review stays published and is put before the staff when its words changed,
 * a rejected one is checked again. The same change sent twice is made once.
 * @throws {RevisionOutdated} when another change came between
 * @throws {RevisionRefused} for a deleted review
 */
export async function revise(tx: Tx, { shopId, id, version, stars, title, text, folded, sentiment, sentimentScore }: Revision): Promise<Review> {
  const review = await reviewOf(tx, shopId, id)
  if (review.status === 'deleted') throw new RevisionRefused()
  const hasNewWords = review.title !== title || review.text !== text
  if (!hasNewWords && review.stars === stars) return review
  if (review.edits !== version) throw new RevisionOutdated()
  await tx.insert(reviewVersions).values({ shopId, reviewId: id, version, stars: review.stars, title: review.title, text: review.text })
  const isRejected = review.status === 'rejected'
  const isFeltByStaff = review.sentimentScore === null
  const changed = await change(tx, review, isRejected ? 'pending' : review.status, {
    ...{ stars, title, text, folded, editedAt: new Date(), edits: version + 1 },
    ...(!isFeltByStaff && { sentiment, sentimentScore }),
    ...(isRejected && { rejectionReason: null }),
    isUnchecked: review.isUnchecked || (hasNewWords && review.status === 'published'),
  })
  await tell(tx, review, 'edited', { version })
  return changed
}

/** The author's own deletion: a tombstone that the staff cannot bring back. @throws {RevisionRefused} where the shop has deleted it */
export async function withdraw(tx: Tx, shopId: string, id: string) {
  const review = await reviewOf(tx, shopId, id)
  if (review.withdrawnAt) return
  if (review.status === 'deleted') throw new RevisionRefused()
  await change(tx, review, 'deleted', { statusBefore: review.status, withdrawnAt: new Date() })
  await tell(tx, review, 'deleted')
}

/** Takes the author's own deletion back: the review stands where it stood. @throws {RestorationRefused} */
export async function bringBack(tx: Tx, shopId: string, id: string, now = new Date()) {
  const review = await reviewOf(tx, shopId, id)
  if (!review.withdrawnAt && review.status !== 'deleted') return
  if (!(await isRestorable(tx, review, now))) throw new RestorationRefused()
  await change(tx, review, review.statusBefore ?? 'pending', { statusBefore: null, withdrawnAt: null })
  await tell(tx, review, 'restored')
}

const restorableUntil = ({ withdrawnAt }: Review) => withdrawnAt && new Date(withdrawnAt.getTime() + RESTORABLE_FOR)

async function isRestorable(db: Reader, review: Review, now = new Date()) {
  const end = restorableUntil(review)
  return end !== null && now < end && !(await hasNewer(db, review))
}
