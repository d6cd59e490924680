import { and, eq, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Reader, Store, Tx } from '../../../db/store.ts'
import { type Conversation, consultants, conversations } from '../table.ts'
import { assign } from './assign.ts'
import { chatBehind, close, requeue } from './close.ts'
import { away } from './conversations.ts'
import { tellColleague } from './presence.ts'
import { moved, queuedChats, queueOf, tellPlaces } from './queue.ts'
import { inTurn } from './turn.ts'

const MINUTE = 60_000
/** A visitor who waits and has been away so long has left. */
const LEFT = 5 * MINUTE
/** A visitor who was answered and has been away so long does not come back to this conversation. */
const ABANDONED = 60 * MINUTE
/** Conversations seen to in one round, of a kind. */
const MOST = 200

/**
 * Sees to what happens without anybody's doing: leases that lapse, conversations nobody answers, places in the queue, visitors who left.
 * Each deed is a write of its own that looks again, so that people may be quicker.
 */
export async function tend(store: Store, now = new Date()) {
  await leaveLapsed(store, now)
  await requeueUnattended(store, now)
  await closeAbandoned(store, now)
  for (const chat of await queuedChats(store.read)) {
    if (chat.assigns && chat.isActive) await inTurn(store, (tx) => assign(tx, chat, now))
    if (moved(await queueOf(store.read, chat.id)).length > 0) await inTurn(store, (tx) => tellPlaces(tx, chat, now))
  }
}

/** Consultants whose page is gone: the counter sees it, and their shoppers that somebody is away for a moment. */
async function leaveLapsed(store: Store, now: Date) {
  const isLapsed = and(eq(consultants.isHere, true), or(isNull(consultants.leasedUntil), lt(consultants.leasedUntil, now)))
  for (const { shopId, userId } of await store.read.select().from(consultants).where(isLapsed))
    await inTurn(store, async (tx) => {
      const isTheirs = and(eq(consultants.shopId, shopId), eq(consultants.userId, userId))
      const left = await tx.update(consultants).set({ isHere: false }).where(and(isTheirs, isLapsed)).returning({ userId: consultants.userId })
      if (left.length === 0) return
      const { ownerId, state } = conversations
      const held = await tx
        .select()
        .from(conversations)
        .where(and(eq(conversations.shopId, shopId), eq(ownerId, userId), eq(state, 'active')))
      for (const row of held) if (!row.isOwnerAway) await away(tx, row, now)
      await tellColleague(tx, shopId, userId, now)
    })
}

/** Back into the queue goes what its consultant left for too long, or took and never answered. */
async function requeueUnattended(store: Store, now: Date) {
  const isSuspect = or(eq(conversations.isOwnerAway, true), isNotNull(conversations.unansweredSince))
  const isOld = lt(conversations.takenAt, new Date(now.getTime() - MINUTE))
  const where = and(eq(conversations.state, 'active'), isSuspect, or(isOld, eq(conversations.isOwnerAway, true)))
  const isDue = (db: Reader, row: Conversation) => isUnattended(db, row, now)
  await each(store, { where, isDue }, (tx, row) => requeue(tx, row, {}, now))
}

async function isUnattended(db: Reader, row: Conversation, now: Date): Promise<boolean> {
  const { requeueMinutes } = await chatBehind(db, row)
  const limit = new Date(now.getTime() - requeueMinutes * MINUTE)
  if (row.isOwnerAway) {
    const [owner] = await db
      .select()
      .from(consultants)
      .where(and(eq(consultants.shopId, row.shopId), eq(consultants.userId, row.ownerId ?? '')))
    const since = Math.max(owner?.leasedUntil?.getTime() ?? 0, row.takenAt?.getTime() ?? 0)
    return since <= now.getTime() && since < limit.getTime()
  }
  const { takenAt, unansweredSince } = row
  return takenAt !== null && unansweredSince !== null && unansweredSince <= takenAt && takenAt < limit
}

/** Visitors who left before an answer are missed; what was answered ends some time after they went. */
async function closeAbandoned(store: Store, now: Date) {
  const before = (span: number) => lt(conversations.visitorAt, new Date(now.getTime() - span))
  const hasLeft = and(eq(conversations.state, 'waiting'), eq(conversations.isLeft, false), before(LEFT))
  const isDone = and(
    eq(conversations.state, 'active'),
    isNull(conversations.unansweredSince),
    before(ABANDONED),
    lt(conversations.lastMessageAt, new Date(now.getTime() - ABANDONED)),
  )
  await each(store, { where: or(hasLeft, isDone) }, (tx, row) => close(tx, row, { by: 'system', isMissed: row.firstReplyAt === null }, now))
}

interface Suspects {
  where: SQL | undefined
  isDue?: (db: Reader, row: Conversation) => Promise<boolean>
}

/** Does something to each conversation that is still due for it when its turn comes. */
async function each(store: Store, { where, isDue = async () => true }: Suspects, deed: (tx: Tx, row: Conversation) => Promise<unknown>) {
  const found = await store.read.select().from(conversations).where(where).limit(MOST)
  for (const suspect of found) {
    if (!(await isDue(store.read, suspect))) continue
    await inTurn(store, async (tx) => {
      const [row] = await tx
        .select()
        .from(conversations)
        .where(and(eq(conversations.id, suspect.id), where))
      if (row && (await isDue(tx, row))) await deed(tx, row)
    })
  }
}
