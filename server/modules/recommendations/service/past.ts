import { and, desc, eq, gte, inArray, isNotNull, isNull, max, or, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { orderLines, orders } from '../../orders/table.ts'
import { IDLE } from '../../tracking/service/cut.ts'
import { events, type Visit, visits } from '../../tracking/table.ts'

/** Whose past: a customer's, or a browser's of whom nobody knows who it is. */
export interface Whose {
  shopId: string
  customerId?: string | undefined
  visitorId?: string | undefined
}

const DAY = 24 * 60 * 60_000
/** A cart that was left longer ago is not spoken of, in days. */
const CART_DAYS = 30
/** Visits looked back for one with a product. */
const LOOKED_AT = 5
const SHOWN = 6

export interface Viewed {
  item: string
  at: Date
}

export interface LeftCart {
  visitId: string
  valueMinor: number
  currency: string
  at: Date
  /** The visit goes on. */
  isOpen: boolean
}

export const isTheirVisit = ({ shopId, customerId, visitorId }: Whose): SQL | undefined =>
  and(
    eq(visits.shopId, shopId),
    customerId !== undefined ? eq(visits.customerId, customerId) : visitorId !== undefined ? eq(visits.visitorId, visitorId) : isNull(visits.shopId),
  )

export const lastVisits = (db: Reader, whose: Whose, limit = LOOKED_AT): Promise<Visit[]> =>
  db.select().from(visits).where(isTheirVisit(whose)).orderBy(desc(visits.startedAt), desc(visits.id)).limit(limit)

/** The products of one visit, each once, the latest first. */
export async function viewedOn(db: Reader, visitId: string): Promise<Viewed[]> {
  const last = max(events.at).mapWith(events.at)
  const rows = await db
    .select({ item: events.product, at: last })
    .from(events)
    .where(and(eq(events.visitId, visitId), eq(events.type, 'product')))
    .groupBy(events.product)
    .orderBy(desc(max(events.at)), events.product)
    .limit(SHOWN)
  return rows.flatMap(({ item, at }) => (item && at ? [{ item, at }] : []))
}

/** What was viewed on the last visit on which any product was. */
export async function viewedLast(db: Reader, recent: Visit[]): Promise<Viewed[]> {
  for (const { id } of recent) {
    const viewed = await viewedOn(db, id)
    if (viewed.length > 0) return viewed
  }
  return []
}

/** The last cart, unless it was emptied, something was ordered since, or it is too long ago. */
export async function leftCart(db: Reader, whose: Whose, now = Date.now()): Promise<LeftCart | undefined> {
  const since = new Date(now - CART_DAYS * DAY)
  const [visit] = await db
    .select()
    .from(visits)
    .where(and(isTheirVisit(whose), gte(visits.startedAt, since), or(isNotNull(visits.cartMinor), isNotNull(visits.orderNumber))))
    .orderBy(desc(visits.startedAt), desc(visits.id))
    .limit(1)
  if (!visit || visit.orderNumber !== null) return undefined
  const [cart] = await db
    .select()
    .from(events)
    .where(and(eq(events.visitId, visit.id), eq(events.type, 'cart')))
    .orderBy(desc(events.at))
    .limit(1)
  if (!cart?.valueMinor || !cart.currency) return undefined
  const { shopId, customerId } = whose
  const isLater = customerId && and(eq(orders.shopId, shopId), eq(orders.customerId, customerId), gte(orders.placedAt, visit.startedAt))
  if (isLater && (await db.$count(orders, isLater)) > 0) return undefined
  return { visitId: visit.id, valueMinor: cart.valueMinor, currency: cart.currency, at: cart.at, isOpen: now - visit.lastAt.getTime() < IDLE }
}

/** The products of a customer's last orders, the latest first. */
export async function boughtLately(db: Reader, { shopId, customerId }: Whose): Promise<string[]> {
  if (customerId === undefined) return []
  const last = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.shopId, shopId), eq(orders.customerId, customerId), isNull(orders.deletedAt)))
    .orderBy(desc(orders.placedAt))
    .limit(LOOKED_AT)
  const ids = last.map(({ id }) => id)
  const lines = ids.length > 0 ? await db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).limit(100) : []
  const items = lines.toSorted((a, b) => ids.indexOf(a.orderId) - ids.indexOf(b.orderId)).map(({ productId }) => productId)
  return [...new Set(items.flatMap((item) => item ?? []))]
}
