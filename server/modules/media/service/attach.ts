import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { PhotoLimitReached } from '../errors.ts'
import { MOST_PHOTOS, type PhotoRow, photos } from '../table.ts'
import type { KeptPhoto } from './media.ts'

export interface Attachment {
  shopId: string
  /** A review of this shop; whoever calls has made sure of it. */
  reviewId: string
  photos: KeptPhoto[]
}

/** How many photos a review takes still. */
export const roomForPhotos = async (db: Reader, reviewId: string) => MOST_PHOTOS - (await db.$count(photos, eq(photos.reviewId, reviewId)))

/**
 * Adds photos to a review, after those it has. They wait until the staff publish them, or the review.
 * @throws {PhotoLimitReached} over five, also when they come at the same moment
 */
export async function attachPhotos(tx: Tx, { shopId, reviewId, photos: kept }: Attachment): Promise<PhotoRow[]> {
  const rows = await tx.select({ position: photos.position }).from(photos).where(eq(photos.reviewId, reviewId))
  const taken = new Set(rows.map(({ position }) => position))
  const free = Array.from({ length: MOST_PHOTOS }, (_, position) => position).filter((position) => !taken.has(position))
  if (kept.length > free.length) throw new PhotoLimitReached(MOST_PHOTOS)
  if (kept.length === 0) return []
  const values = kept.map((photo, index) => ({ ...photo, shopId, reviewId, state: 'pending' as const, position: free[index] ?? 0 }))
  return tx.insert(photos).values(values).returning()
}
