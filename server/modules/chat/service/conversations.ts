import { and, desc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Appended, add } from '../../streams/service.ts'
import { ConversationNotFound } from '../errors.ts'
import { type Conversation, conversations } from '../table.ts'
import { type Server, seatsOf } from './chats.ts'
import { type Transfer, tellDesk } from './desk.ts'
import { streamOfConversation } from './search.ts'

/** Conversations of one visitor that their page lists. */
const MOST = 50

export const senderOf = (kind: 'visitor' | 'staff', id: string) => `${kind}:${id}`

/** @throws {ConversationNotFound} also for another visitor's */
export async function ownConversation(
  db: Reader,
  { shopId, id, visitorId }: { shopId: string; id: string; visitorId: string | undefined },
): Promise<Conversation> {
  const [row] = visitorId
    ? await db
        .select()
        .from(conversations)
        .where(and(eq(conversations.id, id), eq(conversations.shopId, shopId), eq(conversations.visitorId, visitorId)))
    : []
  if (!row) throw new ConversationNotFound(id)
  return row
}

/** A visitor's own, the newest first. */
export const conversationsOf = (db: Reader, shopId: string, visitorId: string) =>
  db
    .select({ id: conversations.id, chatId: conversations.chatId, state: conversations.state, lastMessageAt: conversations.lastMessageAt })
    .from(conversations)
    .where(and(eq(conversations.shopId, shopId), eq(conversations.visitorId, visitorId)))
    .orderBy(desc(conversations.createdAt))
    .limit(MOST)

/** @throws {ConversationNotFound} also for one of a chat in which they do not answer */
export async function servedConversation(db: Reader, server: Server, id: string): Promise<Conversation> {
  const [row] = await db
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.shopId, server.shopId)))
  const isServed = row && (server.rights.has('chat.manage') || (await seatsOf(db, server.shopId, server.userId)).has(row.chatId))
  if (!row || !isServed) throw new ConversationNotFound(id)
  return row
}

export interface Change {
  /** Fields of the row from now on. */
  set: Partial<Conversation>
  /** What is added to the stream for it: kind and data. */
  events: [kind: string, data: Record<string, unknown>][]
  sender?: string | undefined
  transfer?: Transfer
  at?: Date | undefined
}

export interface Changed extends Appended {
  row: Conversation
}

/** Changes a conversation: its stream, its row, and what the counter sees. `seq` is the newest event's. */
export async function change(tx: Tx, { id, shopId }: Conversation, { set, events, sender, transfer, at }: Change): Promise<Changed> {
  let last: Appended | undefined
  for (const [kind, data] of events) last = await add(tx, { shopId, stream: streamOfConversation(id), kind, data, sender, at })
  const [row] = await tx
    .update(conversations)
    .set({ shopId, ...set })
    .where(eq(conversations.id, id))
    .returning()
  if (!row || !last) throw new Error('A change without a row or an event')
  await tellDesk(tx, row, last.seq, transfer)
  return { ...last, row }
}

/** The shopper is told that whoever has it is away for a moment. */
export const away = (tx: Tx, row: Conversation, at: Date) => change(tx, row, { set: { isOwnerAway: true }, events: [['away', { isAway: true }]], at })
