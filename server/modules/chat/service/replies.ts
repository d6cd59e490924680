import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { CannedReplyNotFound, ShortcutTaken } from '../errors.ts'
import { type CannedReply, cannedReplies, type Texts } from '../table.ts'
import { spoken } from './texts.ts'

export interface ReplyInput {
  shortcut: string
  texts: Texts
}

/** The most used first, so that they are the first offered. */
export const repliesOf = (db: Reader, shopId: string): Promise<CannedReply[]> =>
  db.select().from(cannedReplies).where(eq(cannedReplies.shopId, shopId)).orderBy(desc(cannedReplies.uses), asc(cannedReplies.shortcut))

/** @throws {ShortcutTaken} */
export async function addReply(tx: Tx, shopId: string, input: ReplyInput, by: Who): Promise<CannedReply> {
  const { shortcut, texts } = tidy(input)
  await assertFree(tx, shopId, shortcut)
  const [reply] = await tx.insert(cannedReplies).values({ shopId, shortcut, texts }).returning()
  if (!reply) throw new Error('An insert answered no row')
  await record(tx, shopId, by, 'chat.replyAdded', ['cannedReply', reply.id], { shortcut })
  return reply
}

/** @throws {CannedReplyNotFound} @throws {ShortcutTaken} */
export async function changeReply(tx: Tx, shopId: string, id: string, input: ReplyInput, by: Who): Promise<CannedReply> {
  const { shortcut, texts } = tidy(input)
  await assertFree(tx, shopId, shortcut, id)
  const [reply] = await tx.update(cannedReplies).set({ shortcut, texts }).where(oneOf(shopId, id)).returning()
  if (!reply) throw new CannedReplyNotFound(id)
  await record(tx, shopId, by, 'chat.replyChanged', ['cannedReply', id], { shortcut })
  return reply
}

/** @throws {CannedReplyNotFound} */
export async function deleteReply(tx: Tx, shopId: string, id: string, by: Who) {
  const [reply] = await tx.delete(cannedReplies).where(oneOf(shopId, id)).returning()
  if (!reply) throw new CannedReplyNotFound(id)
  await record(tx, shopId, by, 'chat.replyDeleted', ['cannedReply', id], { shortcut: reply.shortcut })
}

/** @throws {CannedReplyNotFound} */
export async function countReply(tx: Tx, shopId: string, id: string) {
  const counted = await tx
    .update(cannedReplies)
    .set({ uses: sql`${cannedReplies.uses} + 1` })
    .where(oneOf(shopId, id))
    .returning({ id: cannedReplies.id })
  if (counted.length === 0) throw new CannedReplyNotFound(id)
}

const oneOf = (shopId: string, id: string) => and(eq(cannedReplies.shopId, shopId), eq(cannedReplies.id, id))

/** A shortcut is typed in any case. */
const tidy = ({ shortcut, texts }: ReplyInput): ReplyInput => ({ shortcut: shortcut.toLowerCase(), texts: spoken(texts) })

async function assertFree(tx: Tx, shopId: string, shortcut: string, id = '') {
  const others = await tx
    .select({ id: cannedReplies.id })
    .from(cannedReplies)
    .where(and(eq(cannedReplies.shopId, shopId), eq(cannedReplies.shortcut, shortcut), ne(cannedReplies.id, id)))
  if (others.length > 0) throw new ShortcutTaken(shortcut)
}
