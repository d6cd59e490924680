import type { Tx } from '../server/db/store.ts'
import { orderBy, putOrder } from '../server/modules/orders/service/put.ts'
import type { LoadedReview } from '../server/modules/reviews/service/load.ts'

const DAY = 24 * 60 * 60_000

/** Two of three reviews of the demo shop come from its buyers: an order of nine days before each, and the review with its id. */
export async function addPurchases(tx: Tx, shopId: string, reviews: LoadedReview[]): Promise<LoadedReview[]> {
  const known: LoadedReview[] = []
  for (const [index, review] of reviews.entries()) known.push(index % 3 === 1 ? review : { ...review, orderId: await addPurchase(tx, shopId, review, index) })
  return known
}

async function addPurchase(tx: Tx, shopId: string, { product, createdAt }: LoadedReview, index: number) {
  const placedAt = new Date(createdAt.getTime() - 9 * DAY)
  const key = { source: 'api' as const, externalId: `demo-${index}` }
  const deliveredAt = new Date(createdAt.getTime() - 6 * DAY)
  const line = { productId: product || null, variantId: null, sku: null, name: product || 'Zakupy', quantity: 1, unitMinor: null, totalMinor: null }
  const order = {
    ...{ ...key, number: `KS-${100_000 + index}`, status: 'delivered' as const, rawStatus: 'delivered', currency: 'PLN', totalMinor: 8900, refundedMinor: 0 },
    ...{ placedAt, paidAt: placedAt, deliveredAt, cancelledAt: null, sourceUpdatedAt: deliveredAt, person: {}, lines: [line] },
  }
  await putOrder(tx, shopId, order, deliveredAt)
  return (await orderBy(tx, { shopId, ...key }))?.id ?? null
}
