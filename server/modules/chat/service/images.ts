import { createHmac, timingSafeEqual } from 'node:crypto'
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import type { KeptPhoto } from '../../media/service/media.ts'
import { ConversationClosed, ConversationTaken, ImagesNotTaken } from '../errors.ts'
import { type ChatImage, chatImages } from '../table.ts'
import { assertServes } from './chats.ts'
import { servedConversation } from './conversations.ts'
import { nameOf } from './names.ts'
import type { Acting } from './own.ts'
import type { Said } from './say.ts'

/** Opens an image for good: it stands in the conversation's log, which a screen may read again years later. */
export const imageKey = (secret: string, id: string) => createHmac('sha256', secret).update(`chat image\0${id}`).digest('base64url')

export function opensImage(secret: string, id: string, key: string): boolean {
  const [given, right] = [Buffer.from(key), Buffer.from(imageKey(secret, id))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** @throws {ImagesNotTaken} @throws {ConversationTaken} @throws {ConversationClosed} */
export async function assertTakesImages(db: Reader, acting: Acting, id: string) {
  const row = await servedConversation(db, acting, id)
  const { takesImages } = await assertServes(db, acting, row.chatId)
  if (!takesImages) throw new ImagesNotTaken()
  if (row.state === 'closed') throw new ConversationClosed()
  if (row.ownerId !== null && row.ownerId !== acting.userId) throw new ConversationTaken(await nameOf(db, row.ownerId))
}

/** Keeps an image of a conversation. @returns what its message carries */
export async function attachImage(
  tx: Tx,
  secret: string,
  { shopId, conversationId, kept }: { shopId: string; conversationId: string; kept: KeptPhoto },
): Promise<NonNullable<Said['image']>> {
  const [image] = await tx
    .insert(chatImages)
    .values({ ...kept, shopId, conversationId })
    .returning()
  if (!image) throw new Error('An insert answered no row')
  const { id, width, height } = image
  return { id, width, height, key: imageKey(secret, id) }
}

export async function imageOf(db: Reader, shopId: string, conversationId: string, id: string): Promise<ChatImage | undefined> {
  const [image] = await db
    .select()
    .from(chatImages)
    .where(and(eq(chatImages.id, id), eq(chatImages.shopId, shopId), eq(chatImages.conversationId, conversationId)))
  return image
}

/** Which of these names images of conversations have. */
export async function imageNamesInUse(db: Reader, names: string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const rows = await db
    .select({ large: chatImages.large, small: chatImages.small })
    .from(chatImages)
    .where(or(inArray(chatImages.large, names), inArray(chatImages.small, names)))
  return new Set(rows.flatMap(({ large, small }) => [large, small]))
}
