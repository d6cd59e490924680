import { and } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { conversations } from '../table.ts'
import type { Server } from './chats.ts'
import { deskRows } from './desk.ts'
import { hitsOf } from './hits.ts'
import { type ConversationFilter, type Folder, foundAnywhere, inFolder } from './search.ts'
import { served } from './served.ts'
import { zoneOf } from './shop-zone.ts'

export interface ListQuery extends Omit<ConversationFilter, 'shopId' | 'zone'> {
  after?: Position | undefined
  limit: number
}

/** One keyset page of the conversations that somebody serves, the newest first, why a search finds them, and how many each folder has of them. */
export async function listOf(db: Reader, server: Server, { folder, after, limit, ...filter }: ListQuery) {
  const { createdAt, id } = conversations
  const where = and(await served(db, server), await foundAnywhere(db, { ...filter, shopId: server.shopId, zone: await zoneOf(db, server.shopId) }))
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
    hits: await hitsOf(db, page.rows, filter.q),
    next: page.next,
    counts: { waiting: await count('waiting'), active: await count('active'), closed: await count('closed'), missed: await count('missed') },
  }
}
