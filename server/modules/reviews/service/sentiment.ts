import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { ReviewNotFound } from '../errors.ts'
import { type Review, reviews } from '../table.ts'

/** A member of staff says how a review feels; no text changes that again. @throws {ReviewNotFound} */
export async function setSentiment(tx: Tx, { shopId, id, sentiment, by }: Pick<Review, 'shopId' | 'id' | 'sentiment'> & { by: Who }) {
  const changed = await tx
    .update(reviews)
    .set({ sentiment, sentimentScore: null })
    .where(and(eq(reviews.id, id), eq(reviews.shopId, shopId)))
    .returning({ id: reviews.id })
  if (changed.length === 0) throw new ReviewNotFound(id)
  await record(tx, shopId, by, 'reviews.felt', ['review', id], { sentiment })
}
