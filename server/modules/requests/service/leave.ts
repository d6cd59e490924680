import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { recordConsent, standingOf } from '../../consents/service.ts'
import { orders } from '../../orders/table.ts'
import { requests } from '../table.ts'
import { reconsider } from './follow.ts'

/** Whom a request was meant for. */
export async function addressee(db: Reader, shopId: string, requestId: string) {
  const [row] = await db
    .select({ email: requests.email, orderId: requests.orderId, customerId: orders.customerId })
    .from(requests)
    .innerJoin(orders, eq(orders.id, requests.orderId))
    .where(and(eq(requests.shopId, shopId), eq(requests.id, requestId)))
  return row?.email ? { ...row, email: row.email } : undefined
}

export type Addressee = NonNullable<Awaited<ReturnType<typeof addressee>>>

export const standing = (db: Reader, shopId: string, { email }: Addressee) => standingOf(db, { shopId, email, purpose: 'review_requests' })

/** Writes down what a person decided behind a mail, and takes their waiting requests out of the queue or puts them back. */
export async function decide(tx: Tx, shopId: string, { email, orderId, customerId }: Addressee, { granted, text }: { granted: boolean; text: string }) {
  const now = new Date()
  await recordConsent(tx, { shopId, customerId, email, purpose: 'review_requests', granted, text, source: 'link', orderId, at: now }, now)
  await reconsider(tx, { shopId, email }, now)
}
