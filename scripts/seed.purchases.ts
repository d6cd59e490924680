import { eq } from 'drizzle-orm'
import type { Tx } from '../server/db/store.ts'
import { orderBy, putOrder } from '../server/modules/orders/service/put.ts'
import { requests } from '../server/modules/requests/table.ts'
import type { LoadedReview } from '../server/modules/reviews/service/load.ts'

export interface Sold {
  id: string
  name: string
  priceCents: number
}

const DAY = 24 * 60 * 60_000

/** Two of three reviews of the demo shop come from its buyers: an order of nine days before each, and the review with its id. */
export async function addPurchases(tx: Tx, shopId: string, reviews: LoadedReview[], products: Sold[]): Promise<LoadedReview[]> {
  const known: LoadedReview[] = []
  for (const [index, review] of reviews.entries()) {
    const sold = products.find(({ id }) => id === review.product)
    known.push(index % 3 === 1 ? review : { ...review, orderId: await addPurchase(tx, shopId, { review, sold, index }) })
  }
  await tx.delete(requests).where(eq(requests.shopId, shopId)) // the shop did not ask for reviews yet
  return known
}

interface Purchase {
  review: LoadedReview
  sold: Sold | undefined
  index: number
}

async function addPurchase(tx: Tx, shopId: string, { review: { product, createdAt }, sold, index }: Purchase) {
  const placedAt = new Date(createdAt.getTime() - 9 * DAY)
  const key = { source: 'api' as const, externalId: `demo-${index}` }
  const deliveredAt = new Date(createdAt.getTime() - 6 * DAY)
  const price = sold?.priceCents ?? 8900
  const line = {
    productId: product || null,
    variantId: null,
    sku: null,
    name: sold?.name ?? 'Zestaw na prezent',
    quantity: 1,
    unitMinor: price,
    totalMinor: price,
  }
  const order = {
    ...{ ...key, number: `KS-${100_000 + index}`, status: 'delivered' as const, rawStatus: 'delivered', currency: 'PLN', totalMinor: price, refundedMinor: 0 },
    ...{ placedAt, paidAt: placedAt, deliveredAt, cancelledAt: null, sourceUpdatedAt: deliveredAt, person: {}, lines: [line] },
  }
  await putOrder(tx, shopId, order, deliveredAt)
  return (await orderBy(tx, { shopId, ...key }))?.id ?? null
}
