import { and, inArray } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { conversations } from '../table.ts'
import { type Server, servedChats } from './chats.ts'
import { deskRows } from './desk.ts'
import { type ConversationFilter, type Folder, foundAnywhere, inFolder } from './search.ts'

export interface ListQuery extends Omit<ConversationFilter, 'shopId' | 'zone'> {
  after?: Position | undefined
  limit: number
}

const NOTHING = { conversations: [], next: null, counts: { waiting: 0, active: 0, closed: 0, missed: 0 } }

/** One keyset page of the conversations that somebody serves, the newest first, and how many each folder has of them. */
export async function listOf(db: Reader, server: Server, { folder, after, limit, ...filter }: ListQuery) {
  const chats = await servedChats(db, server)
  const [first] = chats
  if (!first) return NOTHING
  const { createdAt, id } = conversations
  const isServed = inArray(
    conversations.chatId,
    chats.map((chat) => chat.id),
  )
  const where = and(isServed, await foundAnywhere(db, { ...filter, shopId: server.shopId, zone: first.timeZone }))
  const rows = await db
    .select()
    .from(conversations)
    .where(and(where, inFolder(folder), after && olderThan(createdAt, id, after)))
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  const page = toNewestPage(rows, limit, (row) => row.createdAt)
  const count = (name: Folder) => db.$count(conversations, and(where, inFolder(name)))
  return {
    conversations: await deskRows(db, page.rows),
    next: page.next,
    counts: { waiting: await count('waiting'), active: await count('active'), closed: await count('closed'), missed: await count('missed') },
  }
}
