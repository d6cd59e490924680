import { and, eq } from 'drizzle-orm'
import { insertion } from '../../../db/insertion.ts'
import { fold } from '../../../db/sql.ts'
import type { Tx } from '../../../db/store.ts'
import { ReviewAlreadyGiven } from '../errors.ts'
import { feel } from '../sentiment/feel.ts'
import { type Details, type Review, reviewEvents, reviews } from '../table.ts'
import type { Subject } from './statistics.ts'

/** Made before the write: reading a long text takes milliseconds, and the only writer must not wait for that. */
export type WordsRead = ReturnType<typeof readReview>

export interface Submission extends Subject, WordsRead {
  stars: number
  title: string
  text: string
  author: string
  email: string | null
  locale: 'pl' | 'en'
  details: Details
  visitorId: string
  /** Whom that visitor has proved to be. */
  customerId?: string | undefined
  formId: string
  /** The shop asks for the e-mail to be confirmed. */
  mustConfirm?: boolean
}

const insertReview = insertion(reviews)
const insertEvent = insertion(reviewEvents)

/**
 * Keeps a shopper's review until the staff decide. The same form sent again answers the review it made.
 * @throws {ReviewAlreadyGiven} when this visitor has another review of the same subject
 */
export async function submitReview(tx: Tx, submission: Submission): Promise<Review> {
  const { shopId } = submission
  const review = await addReview(tx, { ...submission, status: 'pending', source: 'page' })
  if (review) return review
  const [earlier] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.shopId, shopId), eq(reviews.formId, submission.formId)))
  if (!earlier) throw new ReviewAlreadyGiven(submission.product || 'this shop')
  return earlier
}

/** Puts a review in, with the first line of its history; undefined where a unique index has one like it. */
export async function addReview(tx: Tx, given: typeof reviews.$inferInsert): Promise<Review | undefined> {
  const review = await insertReview(tx, given)
  if (review) await noteSubmitted(tx, review)
  return review
}

export const noteSubmitted = (tx: Tx, { shopId, id }: Review) => insertEvent(tx, { shopId, reviewId: id, what: 'submitted' })

/** What is read from a review's words: how it is searched and how it feels. */
export function readReview({ title, text, author, stars, locale }: Pick<Review, 'title' | 'text' | 'author' | 'stars' | 'locale'>) {
  const { label, score } = feel({ title, text, stars, locale })
  return { folded: fold(`${title}\n${text}\n${author}`), sentiment: label, sentimentScore: score }
}
