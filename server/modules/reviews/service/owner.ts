import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { reviews } from '../table.ts'

/** What a browser wrote is the customer's from now on, as far as it was nobody's. */
export async function giveReviews(tx: Tx, shopId: string, visitorId: string, customerId: string) {
  await tx
    .update(reviews)
    .set({ customerId })
    .where(and(eq(reviews.shopId, shopId), eq(reviews.visitorId, visitorId), isNull(reviews.customerId)))
}
