import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { pollImages } from '../../polls/table.ts'
import { type Review, reviews } from '../../reviews/table.ts'
import { PhotoNotFound } from '../errors.ts'
import { type PhotoRow, photos } from '../table.ts'

/** The photos of a page of reviews in one question, by review, in their order. */
export async function photosOf(db: Reader, page: readonly Pick<Review, 'id'>[], state?: PhotoRow['state']): Promise<(reviewId: string) => PhotoRow[]> {
  const ids = page.map(({ id }) => id)
  const rows = ids.length
    ? await db
        .select()
        .from(photos)
        .where(and(inArray(photos.reviewId, ids), state && eq(photos.state, state)))
        .orderBy(asc(photos.reviewId), asc(photos.position))
    : []
  const byReview = Map.groupBy(rows, ({ reviewId }) => reviewId)
  return (reviewId) => byReview.get(reviewId) ?? []
}

/**
 * A photo with the review it belongs to.
 * @throws {PhotoNotFound} also for another shop's photo
 */
export async function photoById(db: Reader, shopId: string, id: string) {
  const [row] = await db
    .select({ photo: photos, review: reviews })
    .from(photos)
    .innerJoin(reviews, eq(reviews.id, photos.reviewId))
    .where(and(eq(photos.id, id), eq(photos.shopId, shopId)))
  if (!row) throw new PhotoNotFound(id)
  return row
}

/** Which of these names of the media store a photo of a review or a picture of a poll still needs. */
export async function namesInUse(db: Reader, names: string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const rows = await db
    .select({ large: photos.large, small: photos.small })
    .from(photos)
    .where(or(inArray(photos.large, names), inArray(photos.small, names)))
  const pictures = await db.select({ file: pollImages.file }).from(pollImages).where(inArray(pollImages.file, names))
  return new Set([...rows.flatMap(({ large, small }) => [large, small]), ...pictures.map(({ file }) => file)])
}
