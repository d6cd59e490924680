import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { customers } from '../../customers/table.ts'
import { isPurchase, productsOf } from '../../orders/service/purchase.ts'
import { type Order, orders } from '../../orders/table.ts'
import { reviewsOfOrder } from '../../reviews/service/purchased.ts'
import type { Review } from '../../reviews/table.ts'
import { requests } from '../table.ts'

/** What may be reviewed by one order. */
export interface Purchase {
  order: Order
  firstName: string | null
  products: { id: string; name: string }[]
  /** What was written by it before. */
  given: Review[]
}

/** An order of this shop, as long as it stands as a purchase and names a product; read it in the write that saves reviews by it. */
export async function openPurchase(db: Reader, shopId: string, orderId: string): Promise<Purchase | undefined> {
  const [row] = await db
    .select({ order: orders, firstName: customers.firstName })
    .from(orders)
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .where(and(eq(orders.shopId, shopId), eq(orders.id, orderId)))
  if (!row || !isPurchase(row.order)) return undefined
  const products = await productsOf(db, shopId, orderId)
  if (products.length === 0) return undefined
  return { ...row, products, given: await reviewsOfOrder(db, shopId, orderId) }
}

/** Notes that the buyer has answered, for the response rate. */
export const noteAnswer = (tx: Tx, orderId: string, at: Date) =>
  tx
    .update(requests)
    .set({ answeredAt: at })
    .where(and(eq(requests.orderId, orderId), isNull(requests.answeredAt)))
