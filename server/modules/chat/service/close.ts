import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Chat, type Conversation, chats } from '../table.ts'
import { type Change, type Changed, change } from './conversations.ts'
import { standings } from './door.ts'
import { placeFreed } from './presence.ts'
import { foldConversation } from './search.ts'

/** The chat of a conversation, deleted or not. */
export async function chatBehind(db: Reader, { chatId }: Pick<Conversation, 'chatId'>): Promise<Chat> {
  const [chat] = await db.select().from(chats).where(eq(chats.id, chatId))
  if (!chat) throw new Error(`A conversation of no chat ${chatId}`)
  return chat
}

interface Ending {
  by: NonNullable<Conversation['endedBy']>
  sender?: string
  isMissed?: boolean
}

/** Ends a conversation. Its place is free from now on, or when the consultant says so, as the chat wants it. */
export async function close(tx: Tx, row: Conversation, { by, sender, isMissed = false }: Ending, now = new Date()): Promise<Changed> {
  const chat = await chatBehind(tx, row)
  const holdsPlace = row.holdsPlace && !chat.freesPlaces
  const changed = await change(tx, row, {
    set: {
      ...{ state: 'closed', endedAt: now, endedBy: by, isMissed, holdsPlace, queuePlace: null, queuedAt: null, unansweredSince: null },
      lastOwnerId: row.ownerId ?? row.lastOwnerId,
      folded: await foldConversation(tx, row),
    },
    events: [['status', { state: 'closed', endedBy: by }]],
    sender,
    at: now,
  })
  if (row.ownerId && row.holdsPlace && !holdsPlace) await placeFreed(tx, row.shopId, row.ownerId, now)
  return changed
}

/** Puts a conversation into the queue, a new one's place or an old one's, or among what was left where nobody is there. */
export async function requeue(tx: Tx, row: Conversation, { sender, transfer }: Pick<Change, 'sender' | 'transfer'> = {}, now = new Date()): Promise<Changed> {
  const isLeft = await isNobodyThere(tx, await chatBehind(tx, row), now)
  const changed = await change(tx, row, {
    set: {
      ...{ state: 'waiting', isLeft, isMissed: false, endedAt: null, endedBy: null, ownerId: null, isOwnerAway: false, holdsPlace: false, folded: '' },
      ...{ lastOwnerId: row.ownerId ?? row.lastOwnerId, queuePlace: null },
      queuedAt: row.state === 'active' ? row.createdAt : now,
    },
    events: [
      ['status', { state: 'waiting', isLeft }],
      ['owner', { consultant: null, isAway: false }],
    ],
    at: now,
    ...(sender && { sender }),
    ...(transfer && { transfer }),
  })
  if (row.ownerId && row.holdsPlace) await placeFreed(tx, row.shopId, row.ownerId, now)
  return changed
}

/** What is written now is left for later. */
export async function isNobodyThere(db: Reader, chat: Chat, now = new Date()): Promise<boolean> {
  const state = (await standings(db, [chat], now)).get(chat.id)?.state
  return state === 'away' || state === 'closed'
}
