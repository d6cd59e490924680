import { and, count, desc, eq, inArray, isNotNull, isNull, max, sum } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { productsBy } from '../../catalog/service/rows.ts'
import { orderLines, orders } from '../../orders/table.ts'
import { events, visits } from '../../tracking/table.ts'

const SHOWN = 30
/** Products looked over for those that were not bought. */
const LOOKED_AT = 500

/** What a customer viewed, how often, and did not buy; and what they bought, in pieces. Both by how much, the most first. */
export async function productsOfCustomer(db: Reader, shopId: string, customerId: string) {
  const bought = await boughtBy(db, shopId, customerId)
  const has = new Set(bought.map(({ id }) => id))
  const viewed = (await viewedBy(db, shopId, customerId)).filter(({ id }) => !has.has(id))
  const shown = { viewed: viewed.slice(0, SHOWN), bought: bought.slice(0, SHOWN) }
  const products = await productsBy(db, shopId, [...new Set([...shown.viewed, ...shown.bought].map(({ id }) => id))])
  const named = (id: string, told: string) => ({ id, name: products.get(id)?.name ?? told })
  return {
    viewed: shown.viewed.map(({ id, times, at }) => ({ product: named(id, id), times, at: at.toISOString() })),
    bought: shown.bought.map(({ id, name, pieces, at }) => ({ product: named(id, name), pieces, at: at.toISOString() })),
  }
}

async function viewedBy(db: Reader, shopId: string, customerId: string) {
  const at = max(events.at).mapWith(events.at)
  const rows = await db
    .select({ id: events.product, times: count(), at })
    .from(visits)
    .innerJoin(events, eq(events.visitId, visits.id))
    .where(and(eq(visits.shopId, shopId), eq(visits.customerId, customerId), eq(events.type, 'product')))
    .groupBy(events.product)
    .orderBy(desc(count()), events.product)
    .limit(LOOKED_AT)
  return rows.flatMap(({ id, at, ...row }) => (id && at ? [{ ...row, id, at }] : []))
}

/** Of orders that stand: paid or delivered. */
async function boughtBy(db: Reader, shopId: string, customerId: string) {
  const pieces = sum(orderLines.quantity).mapWith(Number)
  const at = max(orders.placedAt).mapWith(orders.placedAt)
  const isTheirs = and(eq(orders.shopId, shopId), eq(orders.customerId, customerId), isNull(orders.deletedAt), inArray(orders.status, ['paid', 'delivered']))
  const rows = await db
    .select({ id: orderLines.productId, name: max(orderLines.name), pieces, at })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(isTheirs, isNotNull(orderLines.productId)))
    .groupBy(orderLines.productId)
    .orderBy(desc(sum(orderLines.quantity)), orderLines.productId)
    .limit(LOOKED_AT)
  return rows.flatMap(({ id, name, at, pieces }) => (id && at ? [{ id, name: name ?? id, pieces, at }] : []))
}
