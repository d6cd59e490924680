import { and, asc, desc, eq, gte, inArray, isNotNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { contains, fold } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import { orders } from '../../orders/table.ts'
import { streamEvents } from '../../streams/table.ts'
import { visits } from '../../tracking/table.ts'
import { type Conversation, conversations } from '../table.ts'
import { codeIn, isGuest } from './guest.ts'
import type { Passage } from './hit.ts'
import { addDays, startOfDay } from './zone.ts'

export type Folder = 'waiting' | 'active' | 'closed' | 'missed' | 'all'

export interface ConversationFilter {
  shopId: string
  folder: Folder
  chat?: string | undefined
  consultant?: string | undefined
  q?: string | undefined
  /** First and last day, in `zone`. */
  from?: string | undefined
  to?: string | undefined
  zone: string
}

/** Open conversations whose words are read one by one; the newest ones. */
const MOST_OPEN = 1000
/** Orders with the searched number that are followed to whom they belong. */
const MOST_ORDERS = 20

export const streamOfConversation = (id: string) => `conversation:${id}`

/** In which folder a conversation lies: what nobody answered is missed, not closed. */
export const inFolder = (folder: Folder): SQL | undefined => {
  if (folder === 'all') return undefined
  if (folder === 'missed') return eq(conversations.isMissed, true)
  return folder === 'closed' ? and(eq(conversations.state, 'closed'), eq(conversations.isMissed, false)) : eq(conversations.state, folder)
}

/** The condition that finds the conversations of a filter. */
export async function found(db: Reader, { folder, ...rest }: ConversationFilter): Promise<SQL | undefined> {
  return and(inFolder(folder), await foundAnywhere(db, rest))
}

/** The same in every folder, so that what the folders hold can be counted. */
export async function foundAnywhere(
  db: Reader,
  { shopId, chat, consultant, q = '', from, to, zone }: Omit<ConversationFilter, 'folder'>,
): Promise<SQL | undefined> {
  return and(
    eq(conversations.shopId, shopId),
    chat === undefined ? undefined : eq(conversations.chatId, chat),
    consultant === undefined ? undefined : or(eq(conversations.ownerId, consultant), eq(conversations.lastOwnerId, consultant)),
    from === undefined ? undefined : gte(conversations.createdAt, startOfDay(zone, from)),
    to === undefined ? undefined : lt(conversations.createdAt, startOfDay(zone, addDays(to, 1))),
    q.trim() === '' ? undefined : await tells(db, shopId, q),
  )
}

/** How many conversations each folder holds of those a filter finds. */
export async function countFolders(db: Reader, filter: Omit<ConversationFilter, 'folder'>) {
  const where = await foundAnywhere(db, filter)
  const count = (folder: Folder) => db.$count(conversations, and(where, inFolder(folder)))
  return { waiting: await count('waiting'), active: await count('active'), closed: await count('closed'), missed: await count('missed') }
}

/** Every one of them must be found. */
export const wordsOf = (q: string) => fold(q).split(' ').filter(Boolean)

async function tells(db: Reader, shopId: string, q: string): Promise<SQL | undefined> {
  const words = wordsOf(q)
  const code = codeIn(q)
  const open = await openOnes(db, shopId, words)
  const { customers, visitors } = await whoOrdered(db, shopId, q.trim())
  return or(
    and(ne(conversations.folded, ''), ...words.map((word) => contains(conversations.folded, word))),
    open.length > 0 ? inArray(conversations.id, open) : undefined,
    customers.length > 0 ? inArray(conversations.customerId, customers) : undefined,
    visitors.length > 0 ? inArray(conversations.visitorId, visitors) : undefined,
    code === undefined ? undefined : isGuest(code),
  )
}

/** What is open is not folded yet, and is little: it is read as it stands. */
async function openOnes(db: Reader, shopId: string, words: string[]): Promise<string[]> {
  const rows = await db
    .select()
    .from(conversations)
    .where(and(eq(conversations.shopId, shopId), ne(conversations.state, 'closed')))
    .orderBy(desc(conversations.createdAt))
    .limit(MOST_OPEN)
  const texts = await textsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const folded = foldedOf(row, texts.get(row.id) ?? [])
    return words.every((word) => folded.includes(word)) ? row.id : []
  })
}

/** By conversation: what was said, and on which pages; a deleted message says nothing. */
export async function textsOf(db: Reader, ids: string[]): Promise<Map<string, Passage[]>> {
  if (ids.length === 0) return new Map()
  const events = await db
    .select({ stream: streamEvents.streamId, seq: streamEvents.seq, kind: streamEvents.kind, data: streamEvents.data })
    .from(streamEvents)
    .where(and(inArray(streamEvents.streamId, ids.map(streamOfConversation)), inArray(streamEvents.kind, ['message', 'edited', 'deleted'])))
    .orderBy(asc(streamEvents.streamId), asc(streamEvents.seq))
  const texts = new Map<string, Map<number, Passage[]>>()
  for (const { stream, seq, kind, data } of events) {
    const said = texts.get(stream) ?? new Map<number, Passage[]>()
    texts.set(stream, said)
    if (kind === 'deleted') said.delete(Number(data.s))
    else if (kind === 'edited') said.set(Number(data.s), passages([['message', data.text]]))
    else
      said.set(
        seq,
        passages([
          ['message', data.text],
          ['message', (data.card as { name?: string } | null)?.name],
          ['page', data.title],
          ['page', data.url],
        ]),
      )
  }
  return new Map(ids.map((id) => [id, [...(texts.get(streamOfConversation(id))?.values() ?? [])].flat()]))
}

type Searched = Pick<Conversation, 'name' | 'email' | 'phone' | 'pageUrl' | 'pageTitle'>

const passages = (parts: [Passage['where'], unknown][]): Passage[] => parts.flatMap(([where, text]) => (text ? { where, text: String(text) } : []))

/** All that a conversation is found by, what was said first. */
export const searched = ({ name, email, phone, pageUrl, pageTitle }: Searched, texts: Passage[]): Passage[] => [
  ...texts.toSorted((one, other) => Number(one.where === 'page') - Number(other.where === 'page')),
  ...passages([
    ['page', pageTitle],
    ['page', pageUrl],
    ['email', email],
    ['phone', phone],
    ['name', name],
  ]),
]

const foldedOf = (row: Searched, texts: Passage[]) =>
  fold(
    searched(row, texts)
      .map(({ text }) => text)
      .join(' '),
  )

/** All that a conversation is found by, for its column `folded` when it closes. */
export async function foldConversation(db: Reader, row: Searched & Pick<Conversation, 'id'>): Promise<string> {
  const texts = await textsOf(db, [row.id])
  return foldedOf(row, texts.get(row.id) ?? [])
}

/** At least three signs, one of them a digit: less is in too many numbers, and words are in none. */
const mayBeNumber = (text: string) => /^(?=.*\d)\S{3,40}$/.test(text)

/** Whose order has this in its number: a customer's, or a visitor's who was seen to place it. */
async function whoOrdered(db: Reader, shopId: string, text: string) {
  if (!mayBeNumber(text)) return { customers: [], visitors: [] }
  const hasIt = (number: PgColumn) => contains(sql`lower(${number})`, text.toLowerCase())
  const bought = await db
    .select({ id: orders.customerId })
    .from(orders)
    .where(and(eq(orders.shopId, shopId), hasIt(orders.number), isNotNull(orders.customerId)))
    .limit(MOST_ORDERS)
  const seen = await db
    .selectDistinct({ id: visits.visitorId })
    .from(visits)
    .where(and(eq(visits.shopId, shopId), isNotNull(visits.orderNumber), hasIt(visits.orderNumber)))
    .limit(MOST_ORDERS)
  return { customers: bought.flatMap(({ id }) => id ?? []), visitors: seen.map(({ id }) => id) }
}
