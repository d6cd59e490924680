import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Chat, type Conversation, chats, conversations } from '../table.ts'
import { change } from './conversations.ts'
import { waitOf } from './door.ts'

/** Who waits in a chat, the oldest first; what was left for later waits elsewhere. */
export const queueOf = (db: Reader, chatId: string): Promise<Conversation[]> =>
  db
    .select()
    .from(conversations)
    .where(and(eq(conversations.chatId, chatId), eq(conversations.state, 'waiting'), eq(conversations.isLeft, false)))
    .orderBy(asc(conversations.queuedAt), asc(conversations.id))

/** The chats in which somebody waits. */
export async function queuedChats(db: Reader): Promise<Chat[]> {
  const rows = await db
    .selectDistinct({ id: conversations.chatId })
    .from(conversations)
    .where(and(eq(conversations.state, 'waiting'), eq(conversations.isLeft, false)))
  const ids = rows.map(({ id }) => id)
  return ids.length === 0 ? [] : db.select().from(chats).where(inArray(chats.id, ids))
}

/** Whose place is another than they were told. */
export const moved = (queue: Conversation[]) => queue.flatMap((row, index) => (row.queuePlace === index + 1 ? [] : [{ row, place: index + 1 }]))

/** Tells everybody in the queue their place and how long it takes, where it has changed. */
export async function tellPlaces(tx: Tx, chat: Chat, now: Date) {
  const changes = moved(await queueOf(tx, chat.id))
  if (changes.length === 0) return
  const wait = await waitOf(tx, chat)
  for (const { row, place } of changes) await change(tx, row, { set: { queuePlace: place }, events: [['queue', { place, wait }]], at: now })
}
