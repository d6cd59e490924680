import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { enqueue } from '../../jobs/service.ts'
import { ReplyNotFound, ReviewNotPublished } from '../errors.ts'
import { type Reply, type Review, reviewReplies, reviewReplyVersions } from '../table.ts'
import { deciderOf, reviewOf, tell } from './change.ts'
import { subjectTopic } from './statistics.ts'

/** Tells the author what the shop answered; run by `replyMailJob`. */
export const replyMail = { name: 'reviews.replyMail', data: z.object({ review: z.string() }), tries: 5 }

/** An author hears of a changed reply at most this often, in milliseconds. */
const QUIET = 60 * 60_000

export interface Answer {
  shopId: string
  id: string
  text: string
  by: Who
}

/** Answers a published review in public, or changes the answer. @throws {ReviewNotFound} @throws {ReviewNotPublished} */
export async function putReply(tx: Tx, { shopId, id, text, by }: Answer): Promise<{ text: string; at: Date }> {
  const review = await reviewOf(tx, shopId, id)
  if (review.status !== 'published') throw new ReviewNotPublished()
  const earlier = await replyOf(tx, id)
  if (earlier?.text === text) return { text, at: earlier.at }
  const at = new Date()
  await tx.insert(reviewReplyVersions).values({ shopId, reviewId: id, text, at, ...deciderOf(by) })
  await tx.insert(reviewReplies).values({ reviewId: id, shopId, text, at }).onConflictDoUpdate({ target: reviewReplies.reviewId, set: { text, at } })
  const event = earlier?.text ? 'replyChanged' : 'replied'
  await note(tx, review, event, by)
  if (isReachable(review)) await promiseMail(tx, id, earlier?.mailedAt ?? null)
  return { text, at }
}

/** @throws {ReviewNotFound} @throws {ReplyNotFound} */
export async function withdrawReply(tx: Tx, { shopId, id, by }: Omit<Answer, 'text'>) {
  const review = await reviewOf(tx, shopId, id)
  const reply = await replyOf(tx, id)
  if (!reply?.text) throw new ReplyNotFound(id)
  const at = new Date()
  await tx.insert(reviewReplyVersions).values({ shopId, reviewId: id, text: null, at, ...deciderOf(by) })
  await tx.update(reviewReplies).set({ text: null, at }).where(eq(reviewReplies.reviewId, id))
  await note(tx, review, 'replyWithdrawn', by)
}

async function note(tx: Tx, review: Review, event: 'replied' | 'replyChanged' | 'replyWithdrawn', by: Who) {
  await tell(tx, review, event, { by })
  await record(tx, review.shopId, by, `reviews.${event}`, ['review', review.id])
  tx.touch(subjectTopic(review))
}

async function replyOf(tx: Tx, reviewId: string): Promise<Reply | undefined> {
  const [reply] = await tx.select().from(reviewReplies).where(eq(reviewReplies.reviewId, reviewId))
  return reply
}

/** An address that the author gave to us, here or with the order; what another system knew of them is not ours to write to. */
export const isReachable = ({ email, source }: Pick<Review, 'email' | 'source'>) => email !== null && source !== 'import'

/** The key names the mail before, so that of many changes in one quiet hour the last is told, once. */
const promiseMail = (tx: Tx, review: string, mailedAt: Date | null) =>
  enqueue(
    tx,
    replyMail,
    { review },
    { key: `${replyMail.name}:${review}:${mailedAt?.getTime() ?? 0}`, ...(mailedAt && { dueAt: new Date(mailedAt.getTime() + QUIET) }) },
  )
