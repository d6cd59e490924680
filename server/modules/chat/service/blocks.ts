import { createHmac } from 'node:crypto'
import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { shortAddress } from '../../../http/address.ts'
import { users } from '../../accounts/table.ts'
import { record, type Who } from '../../audit/service.ts'
import { headOf } from '../../streams/service.ts'
import { visits } from '../../tracking/table.ts'
import { ChatBlockNotFound, ConversationNotFound } from '../errors.ts'
import { type ChatBlock, chatBlocks, conversations } from '../table.ts'
import { holds } from './blocked.ts'
import { tellDesk } from './desk.ts'
import { streamOfConversation } from './search.ts'

const DAY = 24 * 60 * 60_000
/** As many as one list shows. */
const MOST = 500
/** Conversations of one visitor that the counter is told of. */
const MOST_TOLD = 20

export interface BlockInput {
  reason: string
  /** null is for good. */
  days: number | null
  /** Also the network that the visitor's last visit came from. */
  withAddress: boolean
}

export interface ListedBlock extends ChatBlock {
  byName: string | null
  conversation: { id: string; name: string | null } | null
}

/** An address as blocks keep it: of its network, salted, so that the table tells nobody's. null for what is no address. */
export function addressKey(secret: string, shopId: string, ip: string): string | null {
  const network = shortAddress(ip)
  return network && networkKey(secret, shopId, network)
}
const networkKey = (secret: string, shopId: string, network: string) =>
  createHmac('sha256', secret).update(`chat address\0${shopId}\0${network}`).digest('base64url')

/** True for a visitor, or an address by its `addressKey`, that may not start or go on with a conversation. */
export async function isBlocked(db: Reader, shopId: string, visitorId: string, address: string | null, now = new Date()): Promise<boolean> {
  const [found] = await db
    .select({ id: chatBlocks.id })
    .from(chatBlocks)
    .where(
      and(
        eq(chatBlocks.shopId, shopId),
        or(
          and(eq(chatBlocks.kind, 'visitor'), eq(chatBlocks.value, visitorId)),
          address === null ? undefined : and(eq(chatBlocks.kind, 'address'), eq(chatBlocks.value, address)),
        ),
        holds(now),
      ),
    )
    .limit(1)
  return found !== undefined
}

/** Blocks whoever a conversation is with. @returns the visitor's block @throws {ConversationNotFound} */
export async function blockVisitor(tx: Tx, secret: string, shopId: string, conversationId: string, input: BlockInput, by: Who): Promise<ListedBlock> {
  const [conversation] = await tx
    .select({ id: conversations.id, visitorId: conversations.visitorId, name: conversations.name })
    .from(conversations)
    .where(and(eq(conversations.shopId, shopId), eq(conversations.id, conversationId)))
  if (!conversation) throw new ConversationNotFound(conversationId)
  const { visitorId, ...shown } = conversation
  const until = input.days === null ? null : new Date(Date.now() + input.days * DAY)
  const terms = { shopId, reason: input.reason, byId: by.kind === 'user' ? by.id : null, until }
  const network = input.withAddress ? await networkOf(tx, shopId, visitorId) : null
  const block = await replaceBlock(tx, { ...terms, kind: 'visitor', value: visitorId })
  if (network) await replaceBlock(tx, { ...terms, kind: 'address', value: networkKey(secret, shopId, network) })
  await tellOf(tx, shopId, visitorId)
  await record(tx, shopId, by, 'chat.blocked', ['conversation', conversationId], { reason: input.reason, days: input.days, address: network !== null })
  return { ...block, byName: by.name, conversation: shown }
}

/** The counter sees of each of a visitor's last conversations whether they may write. */
async function tellOf(tx: Tx, shopId: string, visitorId: string) {
  const isTheirs = and(eq(conversations.shopId, shopId), eq(conversations.visitorId, visitorId))
  const rows = await tx.select().from(conversations).where(isTheirs).orderBy(desc(conversations.createdAt)).limit(MOST_TOLD)
  for (const row of rows) await tellDesk(tx, row, await headOf(tx, streamOfConversation(row.id)))
}

/** The network of the visitor's newest visit whose address is not erased yet. */
async function networkOf(db: Reader, shopId: string, visitorId: string): Promise<string | null> {
  const [visit] = await db
    .select({ address: visits.address })
    .from(visits)
    .where(and(eq(visits.shopId, shopId), eq(visits.visitorId, visitorId), isNotNull(visits.address)))
    .orderBy(desc(visits.startedAt))
    .limit(1)
  return visit?.address ?? null
}

async function replaceBlock(tx: Tx, block: typeof chatBlocks.$inferInsert): Promise<ChatBlock> {
  const { shopId, kind, value } = block
  await tx.delete(chatBlocks).where(and(eq(chatBlocks.shopId, shopId), eq(chatBlocks.kind, kind), eq(chatBlocks.value, value)))
  const [row] = await tx.insert(chatBlocks).values(block).returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** The blocks that hold, the newest first. */
export async function blocksOf(db: Reader, shopId: string, now = new Date()): Promise<ListedBlock[]> {
  const rows = await db
    .select({ block: chatBlocks, byName: users.name })
    .from(chatBlocks)
    .leftJoin(users, eq(users.id, chatBlocks.byId))
    .where(and(eq(chatBlocks.shopId, shopId), holds(now)))
    .orderBy(desc(chatBlocks.createdAt), desc(chatBlocks.id))
    .limit(MOST)
  const visitors = rows.flatMap(({ block }) => (block.kind === 'visitor' ? block.value : []))
  const theirs = visitors.length > 0 ? await newestOf(db, shopId, visitors) : new Map<string, never>()
  return rows.map(({ block, byName }) => ({ ...block, byName, conversation: (block.kind === 'visitor' && theirs.get(block.value)) || null }))
}

async function newestOf(db: Reader, shopId: string, visitors: string[]) {
  const rows = await db
    .select({ visitorId: conversations.visitorId, id: conversations.id, name: conversations.name })
    .from(conversations)
    .where(and(eq(conversations.shopId, shopId), inArray(conversations.visitorId, visitors)))
    .orderBy(conversations.createdAt)
  return new Map(rows.map(({ visitorId, ...shown }) => [visitorId, shown]))
}

/** @throws {ChatBlockNotFound} */
export async function unblock(tx: Tx, shopId: string, id: string, by: Who) {
  const [block] = await tx
    .delete(chatBlocks)
    .where(and(eq(chatBlocks.shopId, shopId), eq(chatBlocks.id, id)))
    .returning()
  if (!block) throw new ChatBlockNotFound(id)
  if (block.kind === 'visitor') await tellOf(tx, shopId, block.value)
  await record(tx, shopId, by, 'chat.unblocked', ['block', id], { reason: block.reason })
}
