import { createHmac } from 'node:crypto'
import { and, eq, gte, ne } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Shop } from '../../accounts/table.ts'
import { products } from '../../catalog/table.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { sendMail } from '../../mail/service.ts'
import { findPurchase } from '../../orders/service/purchase.ts'
import { RevisionRefused, TooManyConfirmations } from '../errors.ts'
import { type Review, reviewConfirmations, reviews } from '../table.ts'
import { change, reviewOf, tell } from './change.ts'
import { confirmLetter } from './confirm-letter.ts'
import type { Home } from './letter.ts'
import type { Subject } from './statistics.ts'

const DAY = 24 * 60 * 60_000
/** Mails of one shop to one e-mail in a day. */
const BY_EMAIL = 3
/** Mails of one shop in a day that one network address asks for; it may be a whole office. */
const BY_ADDRESS = 20

interface Occasion {
  productName: string | null
  /** The e-mail has an order with this product. */
  isBuyer: boolean
}

/** What `askToConfirm` must know of the orders and the catalogue; read before the write. */
export async function toAsk(db: Reader, { shopId, subject, product, email }: Subject & { email: string | null }): Promise<Occasion> {
  if (!email || subject === 'shop') return { productName: null, isBuyer: false }
  const [known] = await db
    .select({ name: products.name })
    .from(products)
    .where(and(eq(products.shopId, shopId), eq(products.id, product)))
  return { productName: known?.name ?? null, isBuyer: (await findPurchase(db, { shopId, product, email })) !== undefined }
}

export interface Asked extends Occasion {
  home: Home
  shop: Shop
  review: Review
  /** The sender's network address. */
  address: string
}

/**
 * Sends the one mail that asks whether the e-mail of a review from the page is its author's: where the shop wants to know, and where
 * the badge depends on it. Beyond its limits a mail that only the badge wants is left out in silence, so that nobody learns who buys here.
 * @throws {TooManyConfirmations} where the review would wait for a mail that does not come
 */
export async function askToConfirm(tx: Tx, { home, shop, review, productName, isBuyer, address }: Asked, now = new Date()) {
  const email = normalEmail(review.email ?? '')
  if (!review.email || !email || review.source !== 'page' || !(review.mustConfirm || isBuyer)) return
  const [earlier] = await tx.select().from(reviewConfirmations).where(eq(reviewConfirmations.reviewId, review.id))
  if (earlier) return
  const sender = hashed(home.SECRET, address, now)
  const lately = and(eq(reviewConfirmations.shopId, shop.id), gte(reviewConfirmations.at, new Date(now.getTime() - DAY)))
  const sent = (by: ReturnType<typeof eq>) => tx.$count(reviewConfirmations, and(lately, by))
  const isOver = (await sent(eq(reviewConfirmations.email, email))) >= BY_EMAIL || (await sent(eq(reviewConfirmations.address, sender))) >= BY_ADDRESS
  if (isOver && review.mustConfirm) throw new TooManyConfirmations(DAY / 1000)
  if (isOver) return
  await tx.insert(reviewConfirmations).values({ reviewId: review.id, shopId: shop.id, email, address: sender, at: now })
  await sendMail(tx, { shopId: shop.id, to: review.email, ...confirmLetter(home, shop, review, productName) })
}

/** Tells one address from another for a day, and nothing after it. */
const hashed = (secret: string, address: string, now: Date) =>
  createHmac('sha256', secret)
    .update(`confirmation\0${now.toISOString().slice(0, 10)}\0${address}`)
    .digest('base64url')

/**
 * The author has the e-mail. Only now an order may stand behind the review: one that was sent there, and that no other review stands on.
 * @throws {RevisionRefused} for a deleted review
 */
export async function confirmEmail(tx: Tx, shopId: string, id: string): Promise<Review> {
  const review = await reviewOf(tx, shopId, id)
  if (review.confirmedAt) return review
  if (review.status === 'deleted') throw new RevisionRefused()
  const orderId = review.orderId ?? (await orderBehind(tx, review))
  const changed = await change(tx, review, review.status, { confirmedAt: new Date(), orderId, verified: review.verified || orderId !== null })
  await tell(tx, review, 'confirmed')
  return changed
}

async function orderBehind(db: Reader, { shopId, subject, product, email }: Review): Promise<string | null> {
  if (subject !== 'product' || !email) return null
  const purchase = await findPurchase(db, { shopId, product, email })
  if (!purchase) return null
  const { orderId } = purchase
  const ofOrder = and(eq(reviews.shopId, shopId), eq(reviews.subject, subject), eq(reviews.product, product), eq(reviews.orderId, orderId))
  return (await db.$count(reviews, and(ofOrder, ne(reviews.status, 'deleted')))) > 0 ? null : orderId
}
