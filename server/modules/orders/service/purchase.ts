import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { type Order, orderLines, orders } from '../table.ts'

export type Buyer = { customerId: string; email?: never } | { email: string; customerId?: never }

const BOUGHT: readonly Order['status'][] = ['paid', 'delivered']

/** Whether an order stands as a purchase now: paid or delivered, neither cancelled, refunded nor deleted. */
export const isPurchase = ({ status, cancelledAt, deletedAt }: Pick<Order, 'status' | 'cancelledAt' | 'deletedAt'>) =>
  BOUGHT.includes(status) && !cancelledAt && !deletedAt

/** The newest order by which somebody has bought a product: paid or delivered, neither cancelled, refunded nor deleted. `product` is the shop's own id. */
export async function findPurchase(
  db: Reader,
  { shopId, product, ...buyer }: Buyer & { shopId: string; product: string },
): Promise<{ orderId: string; placedAt: Date } | undefined> {
  const isBuyer = await boughtBy(db, shopId, buyer)
  if (!isBuyer) return undefined
  const [purchase] = await db
    .select({ orderId: orders.id, placedAt: orders.placedAt })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(
      and(
        eq(orders.shopId, shopId),
        eq(orderLines.shopId, shopId),
        eq(orderLines.productId, product),
        inArray(orders.status, BOUGHT),
        isNull(orders.cancelledAt),
        isNull(orders.deletedAt),
        isBuyer,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(1)
  return purchase
}

/** By e-mail: orders that were sent there, and orders of the customer who has it. */
async function boughtBy(db: Reader, shopId: string, buyer: Buyer) {
  if (buyer.customerId !== undefined) return eq(orders.customerId, buyer.customerId)
  const email = normalEmail(buyer.email)
  if (!email) return undefined
  const customerId = await customerBy(db, shopId, 'email', email)
  return customerId ? or(eq(orders.email, email), eq(orders.customerId, customerId)) : eq(orders.email, email)
}

/** The products of an order by the shop's own ids, as it lists them; what has no id is left out, variants of one product are one. */
export async function productsOf(db: Reader, shopId: string, orderId: string): Promise<{ id: string; name: string }[]> {
  const lines = await db
    .select({ id: orderLines.productId, name: orderLines.name })
    .from(orderLines)
    .where(and(eq(orderLines.shopId, shopId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
  const products = new Map<string, string>()
  for (const { id, name } of lines) if (id && !products.has(id)) products.set(id, name)
  return [...products].map(([id, name]) => ({ id, name }))
}
