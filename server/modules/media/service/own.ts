import { and, eq } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { sign, unsign } from '../../../http/tokens.ts'
import { ReviewNotFound } from '../../reviews/errors.ts'
import { type Review, reviews } from '../../reviews/table.ts'
import { PhotoNotFound, PhotosClosed } from '../errors.ts'
import type { PhotoRow } from '../table.ts'
import { photoById } from './list.ts'

/** How long after it was sent a review takes photos, in milliseconds; while it waits it always does. */
const OPEN = 24 * 60 * 60_000
/** How long an author's address of a photo works, in milliseconds. */
const KEY_LIFE = 60 * 60_000
const PURPOSE = 'photo'

interface OwnReview {
  shopId: string
  reviewId: string
  visitorId: string | undefined
}

/**
 * The review that a visitor may add photos to.
 * @throws {ReviewNotFound} for one that somebody else wrote
 * @throws {PhotosClosed} a day after it was sent, and for one that is no longer there
 */
export async function reviewOpenToPhotos(db: Reader, { shopId, reviewId, visitorId }: OwnReview): Promise<Review> {
  const [review] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), eq(reviews.shopId, shopId)))
  if (!review || !visitorId || review.visitorId !== visitorId) throw new ReviewNotFound(reviewId)
  const isFresh = review.status === 'published' && Date.now() - review.createdAt.getTime() < OPEN
  if (review.status !== 'pending' && !isFresh) throw new PhotosClosed()
  return review
}

/** @throws {PhotoNotFound} for a photo of somebody else's review */
export async function ownPhoto(db: Reader, { shopId, id, visitorId }: { shopId: string; id: string; visitorId: string | undefined }) {
  const row = await photoById(db, shopId, id)
  if (!visitorId || row.review.visitorId !== visitorId) throw new PhotoNotFound(id)
  return row
}

/** Shows a photo to its author while nobody else may see it: an `<img>` sends no token. */
export const photoKey = (secret: string, { id }: Pick<PhotoRow, 'id'>, now = Date.now()) => sign(secret, PURPOSE, [id, (now + KEY_LIFE).toString(36)])

export function opensPhoto(secret: string, id: string, key: string, now = Date.now()): boolean {
  const [photo, until = ''] = unsign(secret, PURPOSE, key) ?? []
  return photo === id && Number.parseInt(until, 36) > now
}
