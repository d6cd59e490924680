import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { publishPhotos } from '../../media/service/decide.ts'
import { type RejectionReason, type Review, reviews, type Status } from '../table.ts'
import { change, hasNewer, tell } from './change.ts'
import { settingsOf, waitsForEmail } from './settings.ts'

export type Action = 'publish' | 'reject' | 'hold' | 'delete' | 'restore' | 'check'

/** From which statuses an action may start. None of them looks at the stars. */
const STARTS: Record<Action, readonly Status[]> = {
  publish: ['pending', 'rejected'],
  reject: ['pending', 'published'],
  hold: ['published', 'rejected'],
  delete: ['pending', 'published', 'rejected'],
  restore: ['deleted'],
  check: ['published'],
}
const EVENTS = { publish: 'published', reject: 'rejected', hold: 'held', delete: 'deleted', restore: 'restored', check: 'checked' } as const

export interface Decision {
  shopId: string
  action: Action
  /** The member of staff, or the secret key, that decides. */
  by: Who
  /** Of the published policy; only with `reject`. */
  reason?: RejectionReason | undefined
}

export type Refusal = 'REVIEW_NOT_FOUND' | 'REVIEW_STATUS_CONFLICT' | 'REVIEW_EMAIL_UNCONFIRMED' | 'REVIEW_WITHDRAWN'

/** Carries out a decision on one review, its counts and its history; answers why not where it cannot. */
export async function moderate(tx: Tx, id: string, { shopId, action, by, reason }: Decision): Promise<Refusal | undefined> {
  const [review] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, id), eq(reviews.shopId, shopId)))
  if (!review) return 'REVIEW_NOT_FOUND'
  const refusal = await refusalOf(tx, action, review)
  if (refusal) return refusal
  const status = outcome(action, review)
  await change(tx, review, status, {
    statusBefore: action === 'delete' ? review.status : null,
    rejectionReason: action === 'reject' ? (reason ?? null) : status === 'rejected' || status === 'deleted' ? review.rejectionReason : null,
    publishedAt: status === 'published' ? (review.publishedAt ?? new Date()) : review.publishedAt,
    isUnchecked: review.isUnchecked && (action === 'delete' || action === 'restore'),
  })
  const event = EVENTS[action]
  await tell(tx, review, event, { by, reason })
  await record(tx, shopId, by, `reviews.${event}`, ['review', id], { stars: review.stars, reason })
  if (action === 'publish') await publishPhotos(tx, review)
  return undefined
}

async function refusalOf(tx: Tx, action: Action, review: Review): Promise<Refusal | undefined> {
  if (!STARTS[action].includes(review.status)) return 'REVIEW_STATUS_CONFLICT'
  if (action === 'check' && !review.isUnchecked) return 'REVIEW_STATUS_CONFLICT'
  if (action === 'restore' && review.withdrawnAt) return 'REVIEW_WITHDRAWN'
  if (action === 'restore' && (await hasNewer(tx, review))) return 'REVIEW_STATUS_CONFLICT'
  if (action === 'publish' && waitsForEmail(review, await settingsOf(tx, review.shopId))) return 'REVIEW_EMAIL_UNCONFIRMED'
  return undefined
}

function outcome(action: Action, { statusBefore }: Review): Status {
  if (action === 'restore') return statusBefore ?? 'pending'
  return ({ publish: 'published', reject: 'rejected', hold: 'pending', delete: 'deleted', check: 'published' } as const)[action]
}
