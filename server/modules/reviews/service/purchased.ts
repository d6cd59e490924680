import { and, eq, ne } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Review, reviews } from '../table.ts'
import { addReview, noteSubmitted, type WordsRead } from './submit.ts'

/** A review by somebody whose order the caller has just read in the same transaction: this alone makes it verified. */
export interface PurchasedReview extends WordsRead, Pick<Review, 'shopId' | 'subject' | 'product' | 'stars' | 'title' | 'text' | 'author' | 'locale'> {
  details: Review['details']
  email: string | null
  orderId: string
}

/** All that was written by one order, by any way; what is deleted may be written anew. */
export const reviewsOfOrder = (db: Reader, shopId: string, orderId: string): Promise<Review[]> =>
  db
    .select()
    .from(reviews)
    .where(and(eq(reviews.shopId, shopId), eq(reviews.orderId, orderId), ne(reviews.status, 'deleted')))

/**
 * Keeps a buyer's review until the staff decide. An order has one of each product and one of the shop: sent again it changes
 * the one that still waits, and nothing where it says the same or where the staff have decided.
 */
export async function savePurchased(tx: Tx, given: PurchasedReview): Promise<'added' | 'changed' | 'kept'> {
  const { shopId, orderId, subject, product } = given
  const known = (await reviewsOfOrder(tx, shopId, orderId)).find((review) => review.subject === subject && review.product === product)
  if (!known) return (await addReview(tx, { ...given, status: 'pending', source: 'request', verified: true })) ? 'added' : 'kept'
  if (!isOpen(known) || saysTheSame(known, given)) return 'kept'
  await tx.update(reviews).set(given).where(eq(reviews.id, known.id))
  await noteSubmitted(tx, known)
  return 'changed'
}

/** Whether its author may still change it by the link to their order. */
export const isOpen = ({ status, source }: Review) => status === 'pending' && source === 'request'

const saysTheSame = (known: Review, given: PurchasedReview) =>
  (['stars', 'title', 'text', 'author'] as const).every((field) => known[field] === given[field]) &&
  (['delivery', 'service', 'asDescribed'] as const).every((about) => known.details[about] === given.details[about])
