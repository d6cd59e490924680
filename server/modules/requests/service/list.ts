import { and, count, eq } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { customers } from '../../customers/table.ts'
import { orders } from '../../orders/table.ts'
import { RequestNotFound } from '../errors.ts'
import { type Request, requests } from '../table.ts'

export interface RequestQuery {
  shopId: string
  state?: Request['state'] | undefined
  after?: Position | undefined
  limit: number
}

const whole = {
  request: requests,
  order: { id: orders.id, number: orders.number, status: orders.status },
  person: { firstName: customers.firstName, lastName: customers.lastName },
}

const wholeRequests = (db: Reader) =>
  db.select(whole).from(requests).innerJoin(orders, eq(orders.id, requests.orderId)).leftJoin(customers, eq(customers.id, orders.customerId))

export type WholeRequest = Awaited<ReturnType<typeof wholeRequests>>[number]

/** One keyset page of a shop's requests, the newest first. */
export async function requestsOf(db: Reader, { shopId, state, after, limit }: RequestQuery) {
  const { createdAt, id } = requests
  const rows = await wholeRequests(db)
    .where(and(eq(requests.shopId, shopId), state && eq(requests.state, state), after && olderThan(createdAt, id, after)))
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  return toNewestPage(
    rows.map((row) => ({ ...row, id: row.request.id })),
    limit,
    ({ request }) => request.createdAt,
  )
}

/** @throws {RequestNotFound} also for another shop's */
export async function requestOf(db: Reader, shopId: string, id: string): Promise<WholeRequest> {
  const [row] = await wholeRequests(db).where(and(eq(requests.shopId, shopId), eq(requests.id, id)))
  if (!row) throw new RequestNotFound(id)
  return row
}

/** How many requests of each mode went out, and how many of them brought a review. */
export async function ratesOf(db: Reader, shopId: string) {
  const rows = await db
    .select({ mode: requests.mode, sent: count(), answered: count(requests.answeredAt) })
    .from(requests)
    .where(and(eq(requests.shopId, shopId), eq(requests.state, 'sent')))
    .groupBy(requests.mode)
  const of = (mode: Request['mode']) => {
    const { sent = 0, answered = 0 } = rows.find((row) => row.mode === mode) ?? {}
    return { sent, answered }
  }
  return { ordered: of('ordered'), delivered: of('delivered') }
}
