import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import { fromCursor } from '../../../http/cursor.ts'
import { fullName } from '../../customers/service/list.ts'
import { customers } from '../../customers/table.ts'
import { streamEvents } from '../../streams/table.ts'
import { type Conversation, chats, conversations } from '../table.ts'
import type { Server } from './chats.ts'
import { type Deed, historiesOf } from './history.ts'
import { namesOf } from './names.ts'
import { type ConversationFilter, found, streamOfConversation } from './search.ts'
import { served } from './served.ts'
import { zoneOf } from './shop-zone.ts'
import { type Message, messagesOf } from './snapshot.ts'

export interface ArchiveQuery {
  server: Server
  filter: Omit<ConversationFilter, 'shopId' | 'zone'>
}

export interface ArchivedConversation {
  /** With what the shop knows of who wrote, where they did not tell it here. */
  row: Conversation
  chat: string
  /** Of the shop's days. */
  zone: string
  consultant: string | null
  /** The oldest first; empty where they are not asked for. */
  messages: Message[]
  /** What happened beside, see `historiesOf`. */
  history: Deed[]
}

type Read = <Result>(run: (db: Reader) => Promise<Result>) => Promise<Result>

/** Conversations whose messages are held at once. */
const PAGE = 100

/** The conversations of a filter page by page, the newest first; `read` opens the store for one page. */
export async function* archiveOf(read: Read, { server, filter }: ArchiveQuery, withMessages: boolean): AsyncGenerator<ArchivedConversation[]> {
  let after: string | null | undefined
  do {
    const { rows, next } = await read((db) => pageOf(db, { server, filter }, after, withMessages))
    if (rows.length > 0) yield rows
    after = next
  } while (after)
}

async function pageOf(db: Reader, { server, filter }: ArchiveQuery, after: string | null | undefined, withMessages: boolean) {
  const { createdAt, id } = conversations
  const { shopId } = server
  const zone = await zoneOf(db, shopId)
  const where = and(await served(db, server), await found(db, { ...filter, shopId, zone }))
  const read = await db
    .select({ ...getTableColumns(conversations), chat: chats.name, known: customers })
    .from(conversations)
    .innerJoin(chats, eq(chats.id, conversations.chatId))
    .leftJoin(customers, eq(customers.id, conversations.customerId))
    .where(and(where, after ? olderThan(createdAt, id, fromCursor(after)) : undefined))
    .orderBy(...newestFirst(createdAt, id))
    .limit(PAGE + 1)
  const { rows, next } = toNewestPage(read, PAGE, (row) => row.createdAt)
  const whoOf = (row: Conversation) => row.ownerId ?? row.lastOwnerId ?? ''
  const names = await namesOf(db, rows.map(whoOf).filter(Boolean))
  const ids = rows.map((row) => row.id)
  const said = withMessages ? await saidIn(db, ids) : new Map<string, Message[]>()
  const histories = await historiesOf(db, shopId, ids)
  const told = rows.map(({ chat, known, ...rest }) => {
    const row = { ...rest, name: rest.name ?? (known && fullName(known)), email: rest.email ?? known?.email ?? null, phone: rest.phone ?? known?.phone ?? null }
    const consultant = names.get(whoOf(row)) ?? null
    return { ...{ row, chat, zone, consultant }, messages: said.get(row.id) ?? [], history: histories.get(row.id) ?? [] }
  })
  return { rows: told, next }
}

async function saidIn(db: Reader, ids: string[]): Promise<Map<string, Message[]>> {
  if (ids.length === 0) return new Map()
  const events = await db
    .select()
    .from(streamEvents)
    .where(and(inArray(streamEvents.streamId, ids.map(streamOfConversation)), inArray(streamEvents.kind, ['message', 'edited', 'deleted'])))
    .orderBy(asc(streamEvents.streamId), asc(streamEvents.seq))
  const byStream = Map.groupBy(events, ({ streamId }) => streamId)
  return new Map(ids.map((id) => [id, messagesOf(byStream.get(streamOfConversation(id)) ?? [])]))
}
