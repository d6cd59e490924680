import { and, eq, lt, notExists } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { PollImageNotFound } from '../errors.ts'
import { pollImages, pollOptions } from '../table.ts'

const DAY = 24 * 60 * 60_000

/** Keeps what a form will name. Pictures of forms that were never saved go after a day. */
export async function addImage(tx: Tx, image: Pick<typeof pollImages.$inferSelect, 'shopId' | 'file' | 'width' | 'height'>, now = new Date()) {
  const users = tx.select({ id: pollOptions.id }).from(pollOptions).where(eq(pollOptions.imageId, pollImages.id))
  await tx.delete(pollImages).where(and(eq(pollImages.shopId, image.shopId), lt(pollImages.createdAt, new Date(now.getTime() - DAY)), notExists(users)))
  const [row] = await tx.insert(pollImages).values(image).returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** @throws {PollImageNotFound} also for another shop's picture */
export async function imageById(db: Reader, shopId: string, id: string) {
  const [image] = await db
    .select()
    .from(pollImages)
    .where(and(eq(pollImages.id, id), eq(pollImages.shopId, shopId)))
  if (!image) throw new PollImageNotFound(id)
  return image
}
