import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { hashOf } from '../../../http/tokens.ts'
import { consentsOfVisitor, recordConsent } from '../../consents/service.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { PushKeyUnknown, SubscriptionNotFound } from '../errors.ts'
import { type PushSubscription, pushDeliveries, pushSubscriptions } from '../table.ts'
import { pushKeyBy } from './keys.ts'
import { labelsOf, putLabels } from './labels.ts'

/** What a browser tells when it subscribes, its endpoint judged already. */
export interface Told {
  shopId: string
  visitorId: string
  endpoint: string
  origin: string
  p256dh: string
  auth: string
  /** The key it subscribed by. */
  publicKey: string
  locale: PushSubscription['locale']
  pageGroup: string | null
  topics: string[]
  tags: string[]
  /** The words beside the button, and the page that they stood on. */
  text: string
  page: string
}

const isOf = (shopId: string, endpoint: string) => and(eq(pushSubscriptions.shopId, shopId), eq(pushSubscriptions.endpointHash, hashOf(endpoint)))

export async function subscriptionBy(db: Reader, shopId: string, endpoint: string): Promise<PushSubscription | undefined> {
  const [row] = await db.select().from(pushSubscriptions).where(isOf(shopId, endpoint))
  return row
}

/**
 * A shopper has agreed: their browser is written to from now on, and what they agreed to is noted. Told twice, it is one subscription.
 * @throws {PushKeyUnknown}
 */
export async function subscribe(tx: Tx, told: Told, now = new Date()): Promise<PushSubscription> {
  const { shopId, endpoint, origin, p256dh, auth, visitorId, locale, pageGroup, text, page } = told
  const key = await pushKeyBy(tx, shopId, told.publicKey)
  if (!key) throw new PushKeyUnknown()
  const customerId = (await customerBy(tx, shopId, 'visitor', visitorId)) ?? null
  const facts = { endpoint, origin, p256dh, auth, keyId: key.id, visitorId, customerId, locale, pageGroup, state: 'active' as const, goneAt: null }
  const known = await subscriptionBy(tx, shopId, endpoint)
  const written = known
    ? tx.update(pushSubscriptions).set(facts).where(eq(pushSubscriptions.id, known.id)).returning()
    : tx
        .insert(pushSubscriptions)
        .values({ ...facts, shopId, endpointHash: hashOf(endpoint) })
        .returning()
  const [row] = await written
  if (!row) throw new Error('A write answered no row')
  await putLabels(tx, shopId, row.id, told)
  await recordConsent(tx, {
    shopId,
    customerId,
    visitorId,
    email: '',
    purpose: 'push',
    granted: true,
    text,
    locale,
    page,
    source: 'widget',
    orderId: null,
    at: now,
  })
  return row
}

/** A new address of the same browser, which goes on under what was agreed to. */
export interface Renewal extends Pick<Told, 'shopId' | 'endpoint' | 'origin' | 'p256dh' | 'auth' | 'publicKey'> {
  replaces: string
}

/** @throws {SubscriptionNotFound} where the old address was never known here, or was erased @throws {PushKeyUnknown} */
export async function renew(tx: Tx, { shopId, replaces, publicKey, ...told }: Renewal): Promise<PushSubscription> {
  const known = await subscriptionBy(tx, shopId, replaces)
  if (!known) throw new SubscriptionNotFound()
  const key = await pushKeyBy(tx, shopId, publicKey)
  if (!key) throw new PushKeyUnknown()
  if (told.endpoint !== replaces) await tx.delete(pushSubscriptions).where(isOf(shopId, told.endpoint))
  const change = { ...told, endpointHash: hashOf(told.endpoint), keyId: key.id, state: 'active' as const, goneAt: null }
  const [row] = await tx.update(pushSubscriptions).set(change).where(eq(pushSubscriptions.id, known.id)).returning()
  if (!row) throw new Error('An update answered no row')
  return row
}

const LEFT_WITHIN = 48 * 60 * 60_000

/** A shopper has turned notifications off, or staff erase them: the row is deleted and the refusal noted. @returns whether it was known */
export async function unsubscribe(tx: Tx, shopId: string, endpoint: string, source: 'widget' | 'staff', now = new Date()): Promise<boolean> {
  const [gone] = await tx.delete(pushSubscriptions).where(isOf(shopId, endpoint)).returning()
  if (!gone) return false
  const { customerId, visitorId, locale } = gone
  await recordConsent(tx, { shopId, customerId, visitorId, email: '', purpose: 'push', granted: false, text: '', locale, source, orderId: null, at: now })
  await blame(tx, gone.id, now)
  return true
}

/** Notes at the last message that somebody left after it. */
async function blame(tx: Tx, subscriptionId: string, now: Date) {
  const { messageId, subscriptionId: of, endedAt, state } = pushDeliveries
  const [last] = await tx
    .select({ messageId, endedAt })
    .from(pushDeliveries)
    .where(and(eq(of, subscriptionId), eq(state, 'accepted'), isNotNull(endedAt)))
    .orderBy(desc(endedAt))
    .limit(1)
  if (!last?.endedAt || now.getTime() - last.endedAt.getTime() > LEFT_WITHIN) return
  await tx
    .update(pushDeliveries)
    .set({ leftAt: now })
    .where(and(eq(of, subscriptionId), eq(messageId, last.messageId)))
}

/** Everything kept of one endpoint. @throws {SubscriptionNotFound} */
export async function keptOf(db: Reader, shopId: string, endpoint: string) {
  const row = await subscriptionBy(db, shopId, endpoint)
  if (!row) throw new SubscriptionNotFound()
  const consents = await consentsOfVisitor(db, shopId, row.visitorId)
  const deliveries = await db.select().from(pushDeliveries).where(eq(pushDeliveries.subscriptionId, row.id)).orderBy(desc(pushDeliveries.endedAt))
  return { subscription: row, labels: await labelsOf(db, [row.id]), consents: consents.filter(({ purpose }) => purpose === 'push'), deliveries }
}

/** A browser is a customer's from now on. */
export async function giveSubscriptions(tx: Tx, shopId: string, visitorId: string, customerId: string) {
  await tx
    .update(pushSubscriptions)
    .set({ customerId })
    .where(and(eq(pushSubscriptions.shopId, shopId), eq(pushSubscriptions.visitorId, visitorId)))
}
