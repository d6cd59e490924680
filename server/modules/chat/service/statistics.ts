import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import { fromCursor } from '../../../http/cursor.ts'
import { users } from '../../accounts/table.ts'
import { commonestCurrency } from '../../orders/service/currency.ts'
import { type Conversation, chats, conversations } from '../table.ts'
import { type Counted, type Figures, Tally } from './figures.ts'
import { ordersAfter } from './led.ts'
import { zoneOf } from './shop-zone.ts'
import { addDays, dayIn, startOfDay, startOfPeriod } from './zone.ts'

export interface StatisticsQuery {
  shopId: string
  /** First and last day. */
  from: string
  to: string
  by: 'day' | 'week' | 'month'
}

interface Statistics {
  total: Figures
  currency: string | null
  chats: (Figures & { id: string; name: string })[]
  consultants: (Figures & { id: string; name: string })[]
  series: (Figures & { at: string })[]
}

/** Conversations that are held at once. */
const PAGE = 500

/** What came of the conversations that began on these days. */
export async function statisticsOf(db: Reader, { shopId, from, to, by }: StatisticsQuery): Promise<Statistics> {
  const zone = await zoneOf(db, shopId)
  const currency = await commonestCurrency(db, shopId)
  const total = new Tally()
  const byChat = new Tallies()
  const byConsultant = new Tallies()
  const bySpan = new Tallies(spans(from, to, by))
  for await (const { row, counted } of conversationsOf(db, shopId, startOfDay(zone, from), startOfDay(zone, addDays(to, 1)), currency)) {
    total.add(counted)
    byChat.of(row.chatId).add(counted)
    const consultant = row.ownerId ?? row.lastOwnerId
    if (consultant) byConsultant.of(consultant).add(counted)
    bySpan.of(startOfPeriod(dayIn(zone, row.createdAt), by)).add(counted)
  }
  const named = (tallies: Tallies, names: { id: string; name: string }[]) =>
    names.flatMap(({ id, name }) => (tallies.has(id) ? { id, name, ...tallies.of(id).figures() } : []))
  return {
    total: total.figures(),
    currency,
    chats: named(byChat, await db.select({ id: chats.id, name: chats.name }).from(chats).where(eq(chats.shopId, shopId)).orderBy(asc(chats.createdAt))),
    consultants: named(byConsultant, await answered(db, shopId)),
    series: bySpan.entries().map(([at, tally]) => ({ at, ...tally.figures() })),
  }
}

class Tallies {
  readonly #tallies: Map<string, Tally>

  constructor(names: string[] = []) {
    this.#tallies = new Map(names.map((name) => [name, new Tally()]))
  }
  has(name: string) {
    return this.#tallies.has(name)
  }
  of(name: string): Tally {
    const known = this.#tallies.get(name) ?? new Tally()
    this.#tallies.set(name, known)
    return known
  }
  entries() {
    return [...this.#tallies]
  }
}

/** The first day of every day, week or month from one day to another. */
function spans(from: string, to: string, by: StatisticsQuery['by']): string[] {
  const days: string[] = []
  for (let day = startOfPeriod(from, by); day <= to; day = next(day, by)) days.push(day)
  return days
}
const next = (day: string, by: StatisticsQuery['by']) => (by === 'month' ? startOfPeriod(addDays(day, 31), 'month') : addDays(day, by === 'week' ? 7 : 1))

type Row = Pick<
  Conversation,
  'id' | 'chatId' | 'ownerId' | 'lastOwnerId' | 'visitorId' | 'customerId' | 'createdAt' | 'takenAt' | 'firstReplyAt' | 'rating' | 'isMissed' | 'isLeft'
>

const columns = {
  ...{ id: conversations.id, chatId: conversations.chatId, ownerId: conversations.ownerId, lastOwnerId: conversations.lastOwnerId },
  ...{ visitorId: conversations.visitorId, customerId: conversations.customerId, createdAt: conversations.createdAt, takenAt: conversations.takenAt },
  ...{ firstReplyAt: conversations.firstReplyAt, rating: conversations.rating, isMissed: conversations.isMissed, isLeft: conversations.isLeft },
}

async function* conversationsOf(db: Reader, shopId: string, from: Date, until: Date, currency: string | null) {
  const { createdAt, id } = conversations
  for (let after: string | null | undefined; after !== null; ) {
    const where = and(
      eq(conversations.shopId, shopId),
      gte(createdAt, from),
      lt(createdAt, until),
      after ? olderThan(createdAt, id, fromCursor(after)) : undefined,
    )
    const read: Row[] = await db
      .select(columns)
      .from(conversations)
      .where(where)
      .orderBy(...newestFirst(createdAt, id))
      .limit(PAGE + 1)
    const { rows, next } = toNewestPage(read, PAGE, (row) => row.createdAt)
    const led = await ordersAfter(db, shopId, rows)
    for (const row of rows) {
      const followed = new Map((led.get(row.id) ?? []).map((order) => [order.number, order.currency === currency ? order.totalMinor : 0]))
      yield { row, counted: toCounted(row, followed) }
    }
    after = next
  }
}

/** A message that was left while nobody was there did not wait in the queue. */
function toCounted({ createdAt, takenAt, firstReplyAt, rating, isMissed, isLeft }: Row, followed: Map<string, number>): Counted {
  const since = (at: Date | null) => at && Math.max(0, Math.round((at.getTime() - createdAt.getTime()) / 1000))
  return { firstReply: since(firstReplyAt), wait: isLeft ? null : since(takenAt), rating, isMissed, orders: followed }
}

/** Members of the staff, those too who have left: what they did stays. */
const answered = (db: Reader, shopId: string) =>
  db
    .selectDistinct({ id: users.id, name: users.name })
    .from(conversations)
    .innerJoin(users, eq(users.id, conversations.lastOwnerId))
    .where(eq(conversations.shopId, shopId))
    .orderBy(asc(users.name))
