import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { type RejectionReason, type Review, reviewEvents, reviews, type Status } from '../table.ts'
import { countStars, countStatus } from './statistics.ts'

export type Action = 'publish' | 'reject' | 'hold' | 'delete' | 'restore'

/** From which statuses an action may start. None of them looks at the stars. */
const STARTS: Record<Action, readonly Status[]> = {
  publish: ['pending', 'rejected'],
  reject: ['pending', 'published'],
  hold: ['published', 'rejected'],
  delete: ['pending', 'published', 'rejected'],
  restore: ['deleted'],
}
const EVENTS = { publish: 'published', reject: 'rejected', hold: 'held', delete: 'deleted', restore: 'restored' } as const

export interface Decision {
  shopId: string
  action: Action
  /** The member of staff, or the secret key, that decides. */
  by: Who
  /** Of the published policy; only with `reject`. */
  reason?: RejectionReason | undefined
}

export type Refusal = 'REVIEW_NOT_FOUND' | 'REVIEW_STATUS_CONFLICT'

/** Carries out a decision on one review, its counts and its history; answers why not where it cannot. */
export async function moderate(tx: Tx, id: string, { shopId, action, by, reason }: Decision): Promise<Refusal | undefined> {
  const ofShop = and(eq(reviews.id, id), eq(reviews.shopId, shopId))
  const [review] = await tx.select().from(reviews).where(ofShop)
  if (!review) return 'REVIEW_NOT_FOUND'
  if (!STARTS[action].includes(review.status)) return 'REVIEW_STATUS_CONFLICT'
  const status = outcome(action, review)
  const isTaken = action === 'restore' && (await hasNewer(tx, review))
  if (isTaken) return 'REVIEW_STATUS_CONFLICT'
  await tx
    .update(reviews)
    .set({
      status,
      statusBefore: action === 'delete' ? review.status : null,
      rejectionReason: action === 'reject' ? (reason ?? null) : status === 'rejected' || status === 'deleted' ? review.rejectionReason : null,
      publishedAt: status === 'published' ? (review.publishedAt ?? new Date()) : review.publishedAt,
    })
    .where(ofShop)
  const event = EVENTS[action]
  await tx.insert(reviewEvents).values({ shopId, reviewId: id, what: event, ...deciderOf(by), reason: reason ?? null })
  await record(tx, shopId, by, `reviews.${event}`, ['review', id], { stars: review.stars, reason })
  await countStatus(tx, shopId, review.status, status)
  if (review.status === 'published') await countStars(tx, review, -1)
  if (status === 'published') await countStars(tx, review, 1)
  return undefined
}

const deciderOf = ({ kind, id }: Who) => (kind === 'user' ? { userId: id } : kind === 'key' ? { keyId: id } : {})

function outcome(action: Action, { statusBefore }: Review): Status {
  if (action === 'restore') return statusBefore ?? 'pending'
  return ({ publish: 'published', reject: 'rejected', hold: 'pending', delete: 'deleted' } as const)[action]
}

/** After a deletion the same visitor or buyer may have written anew; then the old review stays deleted. */
async function hasNewer(tx: Tx, { shopId, subject, product, visitorId, orderId, id }: Review) {
  const isTheirs = visitorId ? eq(reviews.visitorId, visitorId) : orderId ? eq(reviews.orderId, orderId) : undefined
  if (!isTheirs) return false
  const rows = await tx
    .select({ id: reviews.id, status: reviews.status })
    .from(reviews)
    .where(and(eq(reviews.shopId, shopId), eq(reviews.subject, subject), eq(reviews.product, product), isTheirs))
  return rows.some((row) => row.id !== id && row.status !== 'deleted')
}
