import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { ReviewNotFound } from '../errors.ts'
import { type Review, reviews } from '../table.ts'

/** A member of staff says how a review feels; no text changes that again. @throws {ReviewNotFound} */
export async function setSentiment(tx: Tx, { shopId, id, sentiment }: Pick<Review, 'shopId' | 'id' | 'sentiment'>) {
  const changed = await tx
    .update(reviews)
    .set({ sentiment, sentimentScore: null })
    .where(and(eq(reviews.id, id), eq(reviews.shopId, shopId)))
    .returning({ id: reviews.id })
  if (changed.length === 0) throw new ReviewNotFound(id)
}
