import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { variantsOf } from '../../catalog/service/variants.ts'
import { type Review, reviewCounts, reviewSummaries, reviews, type Status } from '../table.ts'

/** Whose stars: a product's, or the shop's own (an empty product). */
export type Subject = Pick<Review, 'shopId' | 'subject' | 'product'>

/** What public answers about this subject are kept under. */
export const subjectTopic = ({ shopId, subject, product }: Subject) => `reviews:${shopId}:${subject}:${product}`
/** What public answers about many products of a shop are kept under. */
export const ratingsTopic = (shopId: string) => `ratings:${shopId}`
/** What is told of how the shop treats reviews, and of how many, is kept under. */
export const policyTopic = (shopId: string) => `policy:${shopId}`

const steps = [reviewSummaries.stars1, reviewSummaries.stars2, reviewSummaries.stars3, reviewSummaries.stars4, reviewSummaries.stars5]
const names = ['stars1', 'stars2', 'stars3', 'stars4', 'stars5'] as const
const NOTHING = { stars1: 0, stars2: 0, stars3: 0, stars4: 0, stars5: 0 }

/** Counts a published review in (`by` = 1) or out (−1). */
export async function countStars(tx: Tx, { shopId, subject, product, stars }: Subject & { stars: number }, by: 1 | -1) {
  const name = names[stars - 1]
  const step = steps[stars - 1]
  if (!name || !step) throw new RangeError(`${stars} is no number of stars`)
  await tx
    .insert(reviewSummaries)
    .values({ shopId, subject, product, ...NOTHING, [name]: Math.max(0, by) })
    .onConflictDoUpdate({ target: [reviewSummaries.shopId, reviewSummaries.subject, reviewSummaries.product], set: { [name]: sql`${step} + ${by}` } })
  tx.touch(subjectTopic({ shopId, subject, product }))
  tx.touch(ratingsTopic(shopId))
}

/** Moves one review of the shop's tally from a status to another. */
export async function countStatus(tx: Tx, shopId: string, from: Status, to: Status) {
  tx.touch(policyTopic(shopId))
  await add(tx, shopId, from, -1)
  await add(tx, shopId, to, 1)
}

/** Pending reviews are few and counted when asked for, so that submissions sent at once do not queue for one row. */
async function add(tx: Tx, shopId: string, status: Status, by: 1 | -1) {
  if (status === 'pending') return
  await tx
    .insert(reviewCounts)
    .values({ shopId, status, reviews: Math.max(0, by) })
    .onConflictDoUpdate({ target: [reviewCounts.shopId, reviewCounts.status], set: { reviews: sql`${reviewCounts.reviews} + ${by}` } })
}

export async function statusCounts(db: Reader, shopId: string): Promise<Record<Status, number>> {
  const rows = await db.select().from(reviewCounts).where(eq(reviewCounts.shopId, shopId))
  const pending = await db.$count(reviews, and(eq(reviews.shopId, shopId), eq(reviews.status, 'pending')))
  return { pending, published: 0, rejected: 0, deleted: 0, ...Object.fromEntries(rows.map(({ status, reviews: tally }) => [status, tally])) }
}

export interface Summary {
  count: number
  /** Plain mean of all stars, rounded to four places; null while there is none. */
  mean: number | null
  /** Reviews with 1, 2, 3, 4 and 5 stars. */
  histogram: number[]
}

/** The stars of all these rows together. */
export function toSummary(...rows: (typeof NOTHING)[]): Summary {
  const histogram = names.map((name) => rows.reduce((sum, row) => sum + row[name], 0))
  const count = histogram.reduce((sum, reviews) => sum + reviews, 0)
  const stars = histogram.reduce((sum, reviews, index) => sum + reviews * (index + 1), 0)
  return { count, mean: count === 0 ? null : Math.round((stars / count) * 10_000) / 10_000, histogram }
}

/** @param products whose stars are summed, where that is not the subject alone */
export async function summaryOf(db: Reader, { shopId, subject, product }: Subject, products = [product]): Promise<Summary> {
  const rows = await db
    .select()
    .from(reviewSummaries)
    .where(and(eq(reviewSummaries.shopId, shopId), eq(reviewSummaries.subject, subject), inArray(reviewSummaries.product, products)))
  return toSummary(...rows)
}

/** The summaries of many products at once, their variants counted in; a product without reviews has one with count 0. */
export async function ratingsOf(db: Reader, shopId: string, products: string[]): Promise<Record<string, Summary>> {
  const variants = await variantsOf(db, shopId, products)
  const counted = (product: string) => variants.get(product)?.map(({ id }) => id) ?? [product]
  const rows = await db
    .select()
    .from(reviewSummaries)
    .where(and(eq(reviewSummaries.shopId, shopId), eq(reviewSummaries.subject, 'product'), inArray(reviewSummaries.product, products.flatMap(counted))))
  const known = new Map(rows.map((row) => [row.product, row]))
  return Object.fromEntries(products.map((product) => [product, toSummary(...counted(product).flatMap((id) => known.get(id) ?? []))]))
}
