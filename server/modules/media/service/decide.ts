import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { countPhotos } from '../../reviews/service/photos.ts'
import type { Review } from '../../reviews/table.ts'
import { type PhotoRow, photos } from '../table.ts'
import { photoById } from './list.ts'

export interface PhotoDecision {
  shopId: string
  id: string
  state: 'published' | 'rejected'
  by: Who
}

/**
 * Shows a photo to shoppers, as far as its review is shown, or keeps it from them.
 * @throws {PhotoNotFound} also for another shop's photo
 */
export async function decidePhoto(tx: Tx, { shopId, id, state, by }: PhotoDecision): Promise<PhotoRow> {
  const { photo, review } = await photoById(tx, shopId, id)
  if (photo.state === state) return photo
  await tx.update(photos).set({ state }).where(eq(photos.id, id))
  await record(tx, shopId, by, `photos.${state}`, ['photo', id], { review: review.id })
  await recount(tx, review)
  return { ...photo, state }
}

/** Publishes what waits of a review that is published; a photo that was refused by itself stays refused. */
export async function publishPhotos(tx: Tx, review: Review) {
  const waiting = await tx
    .update(photos)
    .set({ state: 'published' })
    .where(and(eq(photos.reviewId, review.id), eq(photos.state, 'pending')))
    .returning({ id: photos.id })
  if (waiting.length > 0) await recount(tx, review)
}

/** Removes a photo; its bytes leave the media store with the next sweep. */
export async function dropPhoto(tx: Tx, { id }: PhotoRow, review: Review) {
  await tx.delete(photos).where(eq(photos.id, id))
  await recount(tx, review)
}

const recount = async (tx: Tx, review: Review) =>
  countPhotos(tx, review, await tx.$count(photos, and(eq(photos.reviewId, review.id), eq(photos.state, 'published'))))
