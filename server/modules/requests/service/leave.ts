import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { recordConsent, standingOf } from '../../consents/service.ts'
import { orders } from '../../orders/table.ts'
import { surveyInvitations } from '../../surveys/table.ts'
import { requests } from '../table.ts'
import { reconsider } from './follow.ts'

/** Whom a mail was meant for: a request for reviews, or a survey, which is left by the same door. */
export async function addressee(db: Reader, shopId: string, id: string): Promise<Addressee | undefined> {
  const [request] = await db
    .select({ email: requests.email, orderId: requests.orderId, customerId: orders.customerId })
    .from(requests)
    .innerJoin(orders, eq(orders.id, requests.orderId))
    .where(and(eq(requests.shopId, shopId), eq(requests.id, id)))
  const [survey] = request
    ? []
    : await db
        .select({ email: surveyInvitations.email, orderId: surveyInvitations.orderId, customerId: surveyInvitations.customerId })
        .from(surveyInvitations)
        .where(and(eq(surveyInvitations.shopId, shopId), eq(surveyInvitations.id, id)))
  const row = request ?? survey
  return row?.email ? { ...row, email: row.email } : undefined
}

export interface Addressee {
  email: string
  orderId: string | null
  customerId: string | null
}

export const standing = (db: Reader, shopId: string, { email }: Addressee) => standingOf(db, { shopId, email, purpose: 'review_requests' })

/** Writes down what a person decided behind a mail, and takes their waiting requests out of the queue or puts them back. */
export async function decide(tx: Tx, shopId: string, { email, orderId, customerId }: Addressee, { granted, text }: { granted: boolean; text: string }) {
  const now = new Date()
  await recordConsent(tx, { shopId, customerId, email, purpose: 'review_requests', granted, text, source: 'link', orderId, at: now }, now)
  await reconsider(tx, { shopId, email }, now)
}
