import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { conversationsOfCustomer } from '../../chat/service/whose.ts'
import { minorDigits } from '../../orders/service/amount.ts'
import { orders } from '../../orders/table.ts'
import { reviewsOfCustomer } from '../../reviews/service/customer.ts'
import { events, visits } from '../../tracking/table.ts'
import type { Signal } from '../table.ts'
import type { Happening } from './score.ts'

/** How far each signal is counted, the newest first: what is older has faded, and no customer makes a card slow. */
const MOST = { visits: 200, views: 500, orders: 500, conversations: 100 }

/** All that counts of one customer, read over indexes when it is asked for. */
export async function happenedTo(db: Reader, shopId: string, customerId: string): Promise<Record<Signal, Happening[]>> {
  const visited = await db
    .select({ id: visits.id, at: visits.startedAt, cart: visits.cartMinor })
    .from(visits)
    .where(and(eq(visits.shopId, shopId), eq(visits.customerId, customerId)))
    .orderBy(desc(visits.startedAt), desc(visits.id))
    .limit(MOST.visits)
  const viewed = await viewsOf(
    db,
    visited.map(({ id }) => id),
  )
  const bought = await db
    .select({ at: orders.placedAt, status: orders.status, currency: orders.currency, total: orders.totalMinor, refunded: orders.refundedMinor })
    .from(orders)
    .where(and(eq(orders.shopId, shopId), eq(orders.customerId, customerId), isNull(orders.deletedAt)))
    .orderBy(desc(orders.placedAt))
    .limit(MOST.orders)
  const reviewed = await reviewsOfCustomer(db, shopId, customerId)
  const talked = await conversationsOfCustomer(db, shopId, customerId, MOST.conversations)
  const is = (...statuses: string[]) => bought.filter(({ status }) => statuses.includes(status))
  return {
    visit: visited.map(once),
    product: viewed.map(once),
    cart: visited.filter(({ cart }) => cart !== null && cart > 0).map(once),
    order: is('placed', 'paid', 'delivered').map(once),
    spent: is('paid', 'delivered').map(({ at, total, refunded, currency }) => ({
      at,
      amount: Math.max(0, total - refunded) / 10 ** minorDigits(currency) / 100,
    })),
    return: is('refunded').map(once),
    review: reviewed.map(once),
    message: talked.map(({ createdAt }) => once({ at: createdAt })),
  }
}

const once = ({ at }: { at: Date }): Happening => ({ at, amount: 1 })

async function viewsOf(db: Reader, visitIds: string[]) {
  if (visitIds.length === 0) return []
  return db
    .select({ at: events.at })
    .from(events)
    .where(and(inArray(events.visitId, visitIds), eq(events.type, 'product')))
    .orderBy(desc(events.at))
    .limit(MOST.views)
}
