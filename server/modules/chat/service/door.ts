import { and, count, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Reader } from '../../../db/store.ts'
import type { Door as Wire } from '../contract.ts'
import { type Chat, chatMembers, consultants, conversations } from '../table.ts'
import { isOpen, opensAt } from './hours.ts'
import { loadsOf } from './presence.ts'

export type Door = z.output<typeof Wire>

/** Answers that tell how long one waits. */
const LATEST = 20

export interface Standing {
  state: Door['state']
  /** Conversations in the queue. */
  waiting: number
}

/** Whether somebody can answer in each of these chats of one shop or of many. */
export async function standings(db: Reader, chats: Chat[], now = new Date()): Promise<Map<string, Standing>> {
  const ids = chats.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const here = await db
    .select({ chatId: chatMembers.chatId, userId: consultants.userId, shopId: consultants.shopId, places: consultants.places })
    .from(chatMembers)
    .innerJoin(consultants, and(eq(consultants.userId, chatMembers.userId), eq(consultants.shopId, chatMembers.shopId)))
    .where(and(inArray(chatMembers.chatId, ids), eq(consultants.isAvailable, true), gt(consultants.leasedUntil, now)))
  const loads = await loadsByShop(
    db,
    here.map(({ shopId }) => shopId),
  )
  const waiting = await waitingIn(db, ids)
  return new Map(
    chats.map((chat) => {
      const free = here
        .filter(({ chatId }) => chatId === chat.id)
        .map(({ shopId, userId, places }) => Math.max(0, places - (loads.get(shopId)?.get(userId) ?? 0)))
      const queue = waiting.get(chat.id) ?? 0
      const isFree = free.reduce((sum, places) => sum + places, 0) > queue
      const open = free.length === 0 ? 'away' : isFree ? 'free' : 'queue'
      return [chat.id, { state: isOpen(chat, now) ? open : 'closed', waiting: queue }] as const
    }),
  )
}

async function loadsByShop(db: Reader, shopIds: string[]) {
  const loads = new Map<string, Map<string, number>>()
  for (const shopId of new Set(shopIds)) loads.set(shopId, await loadsOf(db, shopId))
  return loads
}

async function waitingIn(db: Reader, chatIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ chatId: conversations.chatId, waiting: count() })
    .from(conversations)
    .where(and(inArray(conversations.chatId, chatIds), eq(conversations.state, 'waiting'), eq(conversations.isLeft, false)))
    .groupBy(conversations.chatId)
  return new Map(rows.map(({ chatId, waiting }) => [chatId, waiting]))
}

/** What shoppers are told of a chat's door. */
export async function doorOf(db: Reader, chat: Chat, now = new Date()): Promise<Door> {
  const { state, waiting } = (await standings(db, [chat], now)).get(chat.id) ?? { state: 'closed', waiting: 0 }
  const opening = state === 'closed' ? opensAt(chat, now) : null
  return { state, waiting, wait: await waitOf(db, chat), opensAt: opening?.toISOString() ?? null, replyHours: chat.replyHours }
}

/** Seconds until an answer, the median of the latest; null while nothing is known. */
export async function waitOf(db: Reader, { id, shopId }: Pick<Chat, 'id' | 'shopId'>): Promise<number | null> {
  const rows = await db
    .select({ asked: conversations.createdAt, answered: conversations.firstReplyAt })
    .from(conversations)
    .where(and(eq(conversations.shopId, shopId), eq(conversations.chatId, id), eq(conversations.isLeft, false), isNotNull(conversations.firstReplyAt)))
    .orderBy(desc(conversations.createdAt))
    .limit(LATEST)
  const waits = rows.flatMap(({ asked, answered }) => (answered ? answered.getTime() - asked.getTime() : [])).toSorted((a, b) => a - b)
  const middle = waits[waits.length >> 1]
  return middle === undefined ? null : Math.max(0, Math.round(middle / 1000))
}
