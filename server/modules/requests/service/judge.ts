import type { Reader } from '../../../db/store.ts'
import { type Standing, standingOf } from '../../consents/service.ts'
import { productsOf } from '../../orders/service/purchase.ts'
import type { Order } from '../../orders/table.ts'
import { type Rules, settingsOf } from '../../reviews/service/settings.ts'
import type { Reason, Request } from '../table.ts'
import { outOfNight } from './night.ts'

const DAY = 24 * 60 * 60_000

/** Who bought longer ago than this past the day of the request is not asked any more, in days: a shop's history is no reason to write. */
export const LATEST = 30

export type Verdict = Pick<Request, 'mode' | 'state' | 'reason' | 'dueAt'>

/** Whether the buyer of an order may be asked for reviews, and when. `dueAt` is null while that depends on a payment or delivery to come. */
export async function judge(db: Reader, order: Order, now: Date): Promise<Verdict> {
  const rules = await settingsOf(db, order.shopId)
  const mode = rules.requestMode
  const reason = lost(order) ?? (await unfit(db, order, rules))
  if (reason) return { mode, ...refusal(reason), dueAt: null }
  const dueAt = dueOf(order, rules)
  if (dueAt && dueAt.getTime() < now.getTime() - LATEST * DAY) return { mode, ...refusal('too_late'), dueAt: null }
  return { mode, state: 'queued', reason: null, dueAt }
}

const CANCELS: readonly Reason[] = ['cancelled', 'refunded', 'deleted', 'unsubscribed', 'staff']

export const refusal = (reason: Reason) => ({ state: CANCELS.includes(reason) ? ('cancelled' as const) : ('skipped' as const), reason })

/** Why an order is no purchase any more. */
export function lost({ status, cancelledAt, deletedAt }: Order): 'deleted' | 'refunded' | 'cancelled' | undefined {
  if (deletedAt) return 'deleted'
  if (status === 'refunded') return 'refunded'
  return status === 'cancelled' || cancelledAt ? 'cancelled' : undefined
}

async function unfit(db: Reader, { id, shopId, email }: Order, { requestMode, consentMode }: Rules): Promise<Reason | undefined> {
  if (requestMode === 'off') return 'mode_off'
  if (!email) return 'no_email'
  if ((await productsOf(db, shopId, id)).length === 0) return 'no_products'
  const standing = await standingOf(db, { shopId, email, purpose: 'review_requests' })
  if (standing.isSuppressed) return 'unsubscribed'
  return MAY_ASK[consentMode](standing) ? undefined : 'no_consent'
}

/** In no mode is anybody asked who has unsubscribed. */
export const MAY_ASK: Record<Rules['consentMode'], (standing: Standing) => boolean> = {
  required: ({ granted }) => granted === true,
  soft: ({ granted }) => granted !== false,
  off: () => true,
}

function dueOf({ status, placedAt, deliveredAt }: Order, { requestMode, requestDelay }: Rules): Date | null {
  const start = requestMode === 'delivered' ? (status === 'delivered' ? deliveredAt : null) : status === 'placed' ? null : placedAt
  return start && outOfNight(new Date(start.getTime() + requestDelay * DAY))
}
