import { count, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Review, reviewCounts, reviewEvents, reviewSummaries, reviews, type Status } from '../table.ts'
import { policyTopic, ratingsTopic, type Summary, subjectTopic, toSummary } from './statistics.ts'
import { readReview } from './submit.ts'
import { wilson } from './wilson.ts'

export type LoadedReview = Pick<
  Review,
  'subject' | 'product' | 'stars' | 'title' | 'text' | 'author' | 'status' | 'rejectionReason' | 'createdAt' | 'helpful' | 'unhelpful' | 'locale'
> &
  Partial<Pick<Review, 'details' | 'orderId'>>

/** Rows of one statement: SQLite takes 32,766 values in one, a review has 30. */
const BATCH = 500

/** Puts reviews in as they come, with their history; `recount` afterwards. */
export async function loadReviews(tx: Tx, shopId: string, source: Review['source'], input: LoadedReview[]) {
  for (let start = 0; start < input.length; start += BATCH) {
    const rows = input.slice(start, start + BATCH).map((review) => ({
      ...review,
      shopId,
      source,
      details: review.details ?? {},
      verified: review.orderId !== undefined && review.orderId !== null,
      helpfulness: wilson(review.helpful, review.unhelpful),
      ...readReview(review),
      publishedAt: review.status === 'published' ? review.createdAt : null,
    }))
    const loaded = await tx.insert(reviews).values(rows).returning({ id: reviews.id, at: reviews.createdAt })
    await tx.insert(reviewEvents).values(loaded.map(({ id, at }) => ({ shopId, reviewId: id, what: 'submitted' as const, at })))
  }
}

interface Recount {
  summaries: Map<string, Summary & Pick<Review, 'subject' | 'product'>>
  counts: Record<Status, number>
}

const keyOf = ({ subject, product }: Pick<Review, 'subject' | 'product'>) => `${subject}:${product}`

/** What the summaries and counts of a shop should be, taken from its reviews themselves. */
export async function countAnew(db: Reader, shopId: string): Promise<Recount> {
  const groups = await db
    .select({ subject: reviews.subject, product: reviews.product, status: reviews.status, stars: reviews.stars, reviews: count() })
    .from(reviews)
    .where(eq(reviews.shopId, shopId))
    .groupBy(reviews.subject, reviews.product, reviews.status, reviews.stars)
  const counts: Record<Status, number> = { pending: 0, published: 0, rejected: 0, deleted: 0 }
  const steps = new Map<string, { subject: Review['subject']; product: string; stars: number[] }>()
  for (const group of groups) {
    counts[group.status] += group.reviews
    if (group.status !== 'published') continue
    const known = steps.get(keyOf(group)) ?? { subject: group.subject, product: group.product, stars: [0, 0, 0, 0, 0] }
    known.stars[group.stars - 1] = group.reviews
    steps.set(keyOf(group), known)
  }
  const summaries = new Map([...steps].map(([key, { subject, product, stars }]) => [key, { subject, product, ...toSummary(toRow(stars)) }]))
  return { summaries, counts }
}

/** Makes the summaries and counts of a shop equal to its reviews. */
export async function recount(tx: Tx, shopId: string) {
  const { summaries, counts } = await countAnew(tx, shopId)
  await tx.delete(reviewSummaries).where(eq(reviewSummaries.shopId, shopId))
  await tx.delete(reviewCounts).where(eq(reviewCounts.shopId, shopId))
  const rows = [...summaries.values()].map(({ subject, product, histogram }) => ({ shopId, subject, product, ...toRow(histogram) }))
  for (let start = 0; start < rows.length; start += BATCH) await tx.insert(reviewSummaries).values(rows.slice(start, start + BATCH))
  for (const row of rows) tx.touch(subjectTopic(row))
  tx.touch(ratingsTopic(shopId))
  tx.touch(policyTopic(shopId))
  const { pending: _, ...tallied } = counts
  const tallies = Object.entries(tallied) as [Status, number][]
  await tx.insert(reviewCounts).values(tallies.map(([status, tally]) => ({ shopId, status, reviews: tally })))
}

/** The summaries of a shop that do not equal a recount; empty when all is well. */
export async function wrongSummaries(db: Reader, shopId: string): Promise<string[]> {
  const { summaries } = await countAnew(db, shopId)
  const stored = await db.select().from(reviewSummaries).where(eq(reviewSummaries.shopId, shopId))
  const wrong = stored.filter((row) => String(toSummary(row).histogram) !== String(summaries.get(keyOf(row))?.histogram ?? [0, 0, 0, 0, 0])).map(keyOf)
  const kept = new Set(stored.map(keyOf))
  return [...wrong, ...[...summaries.keys()].filter((key) => !kept.has(key))]
}

const toRow = ([stars1 = 0, stars2 = 0, stars3 = 0, stars4 = 0, stars5 = 0]: number[]) => ({ stars1, stars2, stars3, stars4, stars5 })
