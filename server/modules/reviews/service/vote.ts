import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { ReviewNotFound } from '../errors.ts'
import { reviews, reviewVotes } from '../table.ts'
import { type Subject, subjectTopic } from './statistics.ts'
import { sharedBy } from './variants.ts'
import { wilson } from './wilson.ts'

export interface Ballot {
  shopId: string
  reviewId: string
  visitorId: string
  /** undefined takes the vote back. */
  isHelpful?: boolean | undefined
}

/**
 * Counts one visitor's vote once, however often it is sent, changes it or takes it back.
 * @throws {ReviewNotFound} for a review that shoppers cannot see
 */
export async function vote(tx: Tx, { shopId, reviewId, visitorId, isHelpful }: Ballot) {
  const [review] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), eq(reviews.shopId, shopId), eq(reviews.status, 'published')))
  if (!review) throw new ReviewNotFound(reviewId)
  const ownVote = and(eq(reviewVotes.reviewId, reviewId), eq(reviewVotes.visitorId, visitorId))
  const [earlier] = await tx.select().from(reviewVotes).where(ownVote)
  const change = (said: boolean) => Number(isHelpful === said) - Number(earlier?.isHelpful === said)
  const votes = { helpful: review.helpful + change(true), unhelpful: review.unhelpful + change(false) }
  if (earlier?.isHelpful === isHelpful) return votes

  if (isHelpful === undefined) await tx.delete(reviewVotes).where(ownVote)
  else if (earlier) await tx.update(reviewVotes).set({ isHelpful, at: new Date() }).where(ownVote)
  else await tx.insert(reviewVotes).values({ shopId, reviewId, visitorId, isHelpful })
  await tx
    .update(reviews)
    .set({ ...votes, helpfulness: wilson(votes.helpful, votes.unhelpful) })
    .where(eq(reviews.id, reviewId))
  tx.touch(subjectTopic(review))
  return votes
}

/** By review of a subject or its variants: whether this visitor found it helpful. */
export async function ownVotes(db: Reader, of: Subject & { visitorId: string }): Promise<Record<string, boolean>> {
  const { products } = await sharedBy(db, of)
  const rows = await db
    .select({ review: reviewVotes.reviewId, isHelpful: reviewVotes.isHelpful })
    .from(reviewVotes)
    .innerJoin(reviews, eq(reviews.id, reviewVotes.reviewId))
    .where(and(eq(reviewVotes.shopId, of.shopId), eq(reviewVotes.visitorId, of.visitorId), eq(reviews.subject, of.subject), inArray(reviews.product, products)))
  return Object.fromEntries(rows.map(({ review, isHelpful }) => [review, isHelpful]))
}
