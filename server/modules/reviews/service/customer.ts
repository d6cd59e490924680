import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { orders } from '../../orders/table.ts'
import { reviews } from '../table.ts'

const MOST = 200

/** What a customer wrote, as themselves or for one of their orders, the newest first; deleted reviews are left out. */
export async function reviewsOfCustomer(db: Reader, shopId: string, customerId: string): Promise<{ id: string; at: Date }[]> {
  const theirs = and(eq(orders.shopId, shopId), eq(orders.customerId, customerId))
  const isShown = and(eq(reviews.shopId, shopId), ne(reviews.status, 'deleted'))
  const found = (only: ReturnType<typeof eq>) =>
    db.select({ id: reviews.id, at: reviews.createdAt }).from(reviews).where(and(isShown, only)).orderBy(desc(reviews.createdAt)).limit(MOST)
  const own = await found(eq(reviews.customerId, customerId))
  const bought = await found(inArray(reviews.orderId, db.select({ id: orders.id }).from(orders).where(theirs)))
  return [...new Map([...own, ...bought].map((row) => [row.id, row])).values()]
}
