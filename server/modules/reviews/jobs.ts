import { eq } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Tx } from '../../db/store.ts'
import { shopById } from '../accounts/service/shops.ts'
import { defineJob } from '../jobs/service.ts'
import { sendMail } from '../mail/service.ts'
import { isReachable, replyMail } from './service/reply.ts'
import { replyLetter } from './service/reply-letter.ts'
import { reviewReplies, reviews } from './table.ts'

/** Tells the author of the reply as it stands when the job runs; a text they were told of before is not told again. */
export const replyMailJob = (config: Pick<Config, 'SECRET' | 'PUBLIC_URL'>) =>
  defineJob({ ...replyMail, run: ({ review }, store) => store.write((tx) => mailReply(tx, config, review)) })

async function mailReply(tx: Tx, config: Pick<Config, 'SECRET' | 'PUBLIC_URL'>, reviewId: string, now = new Date()) {
  const [row] = await tx
    .select({ review: reviews, reply: reviewReplies })
    .from(reviewReplies)
    .innerJoin(reviews, eq(reviews.id, reviewReplies.reviewId))
    .where(eq(reviewReplies.reviewId, reviewId))
  if (!row) return
  const { review, reply } = row
  const shop = await shopById(tx, review.shopId)
  if (!shop || !review.email || !isReachable(review) || review.status !== 'published' || !reply.text || reply.text === reply.mailedText) return
  await sendMail(tx, { shopId: shop.id, to: review.email, ...replyLetter(config, shop, review, reply.text) })
  await tx.update(reviewReplies).set({ mailedText: reply.text, mailedAt: now }).where(eq(reviewReplies.reviewId, reviewId))
}
