import { and, asc, desc, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { contains, fold, tells } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { customers } from '../../customers/table.ts'
import { OrderNotFound } from '../errors.ts'
import { type Order, type OrderLine, type OrderStatus, orderLines, orders } from '../table.ts'
import type { OrderKey } from './put.ts'

export interface OrderQuery {
  shopId: string
  status?: OrderStatus | undefined
  customerId?: string | undefined
  /** Part of the number, of an e-mail or of a name. */
  q?: string | undefined
  after?: Position | undefined
  limit: number
}

export interface WholeOrder {
  order: Order
  customer: { id: string; email: string | null; firstName: string | null; lastName: string | null } | null
  lines: OrderLine[]
}

const whole = { order: orders, customer: { id: customers.id, email: customers.email, firstName: customers.firstName, lastName: customers.lastName } }

/** One keyset page of a shop's orders, the newest first; the deleted ones are left out. */
export async function listOrders(db: Reader, { shopId, status, customerId, q = '', after, limit }: OrderQuery) {
  const time = after && new Date(after.at)
  const beyond = time && and(lte(orders.placedAt, time), or(lt(orders.placedAt, time), lt(orders.id, after.id)))
  const rows = await db
    .select(whole)
    .from(orders)
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .where(
      and(
        eq(orders.shopId, shopId),
        isNull(orders.deletedAt),
        status && eq(orders.status, status),
        customerId ? eq(orders.customerId, customerId) : undefined,
        ...q
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => or(contains(customers.folded, fold(word)), tells(SEARCHED, word))),
        beyond,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.order
  return { rows: await withLines(db, page), next: rows.length > limit && last ? { value: 0, at: last.placedAt.getTime(), id: last.id } : null }
}

const SEARCHED: PgColumn[] = [orders.number, orders.externalId, orders.email]

/** @throws {OrderNotFound} also for another shop's order, and for a deleted one */
export async function orderById(db: Reader, shopId: string, id: string): Promise<WholeOrder> {
  const rows = await db
    .select(whole)
    .from(orders)
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .where(and(eq(orders.shopId, shopId), eq(orders.id, id), isNull(orders.deletedAt)))
  const [order] = await withLines(db, rows)
  if (!order) throw new OrderNotFound(id)
  return order
}

export async function wholeOrder(db: Reader, { shopId, source, externalId }: OrderKey): Promise<WholeOrder | undefined> {
  const rows = await db
    .select(whole)
    .from(orders)
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .where(and(eq(orders.shopId, shopId), eq(orders.source, source), eq(orders.externalId, externalId)))
  const [order] = await withLines(db, rows)
  return order
}

async function withLines(db: Reader, rows: Omit<WholeOrder, 'lines'>[]): Promise<WholeOrder[]> {
  const ids = rows.map(({ order }) => order.id)
  const lines = ids.length > 0 ? await db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).orderBy(asc(orderLines.position)) : []
  const byOrder = Map.groupBy(lines, ({ orderId }) => orderId)
  return rows.map((row) => ({ ...row, lines: byOrder.get(row.order.id) ?? [] }))
}
