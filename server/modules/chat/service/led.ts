import { and, eq, gte, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { orders } from '../../orders/table.ts'
import { visits } from '../../tracking/table.ts'
import type { Conversation } from '../table.ts'

const WEEK = 7 * 24 * 60 * 60_000

type Talk = Pick<Conversation, 'id' | 'visitorId' | 'customerId' | 'createdAt'>

interface Placed {
  number: string
  placedAt: Date
  totalMinor: number
  currency: string
}

/** By conversation: the orders that its customer placed, or its visitor was seen to place, within seven days after it began. Cancelled and deleted ones are none. */
export async function ordersAfter(db: Reader, shopId: string, talks: Talk[]): Promise<Map<string, Placed[]>> {
  const [first] = talks
  if (!first) return new Map()
  const times = talks.map(({ createdAt }) => createdAt.getTime())
  const [from, until] = [new Date(Math.min(...times)), new Date(Math.max(...times) + WEEK)]
  const bought = await byCustomer(db, shopId, [...new Set(talks.flatMap(({ customerId }) => customerId ?? []))], from, until)
  const seen = await byVisitor(db, shopId, [...new Set(talks.map(({ visitorId }) => visitorId))], from, until)
  return new Map(
    talks.map(({ id, customerId, visitorId, createdAt }) => {
      const theirs = [...(bought.get(customerId ?? '') ?? []), ...(seen.get(visitorId) ?? [])]
      return [id, theirs.filter(({ placedAt }) => placedAt >= createdAt && placedAt.getTime() <= createdAt.getTime() + WEEK)]
    }),
  )
}

const columns = { number: orders.number, placedAt: orders.placedAt, totalMinor: orders.totalMinor, currency: orders.currency }

async function byCustomer(db: Reader, shopId: string, customers: string[], from: Date, until: Date) {
  if (customers.length === 0) return new Map<string, Placed[]>()
  const rows = await db
    .select({ ...columns, who: orders.customerId })
    .from(orders)
    .where(and(eq(orders.shopId, shopId), inArray(orders.customerId, customers), gte(orders.placedAt, from), lte(orders.placedAt, until), counts))
  return Map.groupBy(rows, ({ who }) => who ?? '')
}

/** A visit tells the number of the last order placed in it. */
async function byVisitor(db: Reader, shopId: string, visitors: string[], from: Date, until: Date) {
  const rows = await db
    .select({ ...columns, who: visits.visitorId })
    .from(visits)
    .innerJoin(orders, and(eq(orders.shopId, visits.shopId), eq(orders.number, visits.orderNumber)))
    .where(
      and(
        eq(visits.shopId, shopId),
        inArray(visits.visitorId, visitors),
        isNotNull(visits.orderNumber),
        gte(visits.orderedAt, from),
        lte(visits.orderedAt, until),
        counts,
      ),
    )
  return Map.groupBy(rows, ({ who }) => who)
}

const counts = and(isNull(orders.deletedAt), ne(orders.status, 'cancelled'))
