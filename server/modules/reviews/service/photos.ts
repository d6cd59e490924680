import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { type Review, reviews } from '../table.ts'
import { subjectTopic } from './statistics.ts'

/** Notes how many photos of a review shoppers may see, by which reviews with photos come first. */
export async function countPhotos(tx: Tx, review: Review, count: number) {
  await tx.update(reviews).set({ photos: count }).where(eq(reviews.id, review.id))
  tx.touch(subjectTopic(review))
}
