import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Order, type OrderLine, orderLines, orderSources, orders } from '../table.ts'

/** An order with its lines, as it stands at one moment. */
export interface OrderImage {
  order: Order
  lines: OrderLine[]
}

/** The orders of these ids at any source. */
export async function orderImages(db: Reader, shopId: string, externalIds: readonly string[]): Promise<OrderImage[]> {
  if (externalIds.length === 0) return []
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.shopId, shopId), inArray(orders.source, [...orderSources]), inArray(orders.externalId, [...externalIds])))
  const ids = rows.map(({ id }) => id)
  const lines = ids.length > 0 ? await db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).orderBy(asc(orderLines.position)) : []
  return rows.map((order) => ({ order, lines: lines.filter(({ orderId }) => orderId === order.id) }))
}

/** Takes an order out as if it had never been told; unlike `deleteOrder` it leaves nothing that would keep it out later. */
export const removeOrder = (tx: Tx, shopId: string, id: string) => tx.delete(orders).where(and(eq(orders.shopId, shopId), eq(orders.id, id)))

/** Brings an order back to an image of before. */
export async function restoreOrderImage(tx: Tx, shopId: string, { order, lines }: OrderImage) {
  await tx
    .update(orders)
    .set(order)
    .where(and(eq(orders.shopId, shopId), eq(orders.id, order.id)))
  await tx.delete(orderLines).where(eq(orderLines.orderId, order.id))
  if (lines.length > 0) await tx.insert(orderLines).values(lines)
}
