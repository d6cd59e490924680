import { and, asc, eq, inArray, lte, min, notInArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type DeliveryState, pushDeliveries, pushKeys, pushSubscriptions } from '../table.ts'

/** A delivery that is claimed: from now on its request may leave. */
export interface Claimed {
  subscriptionId: string
  origin: string
  tries: number
  endpoint: string
  p256dh: string
  auth: string
  locale: string
  key: { id: string; publicKey: string; sealedKey: string }
}

/** How one request ended. */
export interface Outcome {
  subscriptionId: string
  state: DeliveryState
  status: number
  /** When it is tried again; only of `waiting`. */
  dueAt?: Date
  /** What becomes of the subscription. */
  subscription?: 'gone' | 'quarantined'
}

const { messageId, subscriptionId, state, dueAt, origin } = pushDeliveries

/** Claims what is due, but for some push services. Rows whose subscription ended meanwhile end too. */
export async function claim(tx: Tx, message: string, now: Date, limit: number, without: string[]): Promise<Claimed[]> {
  const due = await tx
    .select({ id: subscriptionId, origin, tries: pushDeliveries.tries, subscription: pushSubscriptions, key: pushKeys })
    .from(pushDeliveries)
    .leftJoin(pushSubscriptions, and(eq(pushSubscriptions.id, subscriptionId), eq(pushSubscriptions.state, 'active')))
    .leftJoin(pushKeys, eq(pushKeys.id, pushSubscriptions.keyId))
    .where(and(eq(messageId, message), eq(state, 'waiting'), lte(dueAt, now), without.length > 0 ? notInArray(origin, without) : undefined))
    .orderBy(asc(dueAt))
    .limit(limit)
  const ended = due.filter(({ key }) => !key).map(({ id }) => id)
  await end(tx, message, ended, { state: 'withdrawn', endedAt: now })
  const claimed = due.flatMap(({ id, tries, subscription, key }) => {
    if (!subscription || !key) return []
    const { endpoint, p256dh, auth, locale, origin } = subscription
    return [{ subscriptionId: id, origin, tries: tries + 1, endpoint, p256dh, auth, locale, key }]
  })
  for (const [tries, rows] of Map.groupBy(claimed, (one) => one.tries))
    await end(
      tx,
      message,
      rows.map((row) => row.subscriptionId),
      { state: 'sending', tries },
    )
  return claimed
}

/** Writes down how requests ended, many of a kind at once. */
export async function note(tx: Tx, shopId: string, message: string, outcomes: Outcome[], now: Date) {
  const kindOf = (one: Outcome) => [one.state, one.status, one.dueAt?.getTime()].join()
  for (const rows of Map.groupBy(outcomes, kindOf).values()) {
    const [first] = rows
    if (!first) continue
    const change = first.dueAt ? { state: first.state, status: first.status, dueAt: first.dueAt } : { state: first.state, status: first.status, endedAt: now }
    await end(
      tx,
      message,
      rows.map((row) => row.subscriptionId),
      change,
    )
  }
  await settle(tx, shopId, outcomes, 'gone', now)
  await settle(tx, shopId, outcomes, 'quarantined', now)
}

async function settle(tx: Tx, shopId: string, outcomes: Outcome[], become: 'gone' | 'quarantined', now: Date) {
  const ids = outcomes.filter(({ subscription }) => subscription === become).map((one) => one.subscriptionId)
  if (ids.length === 0) return
  const change = become === 'gone' ? { state: become, goneAt: now, endpoint: '', p256dh: '', auth: '' } : { state: become }
  await tx
    .update(pushSubscriptions)
    .set(change)
    .where(and(eq(pushSubscriptions.shopId, shopId), inArray(pushSubscriptions.id, ids)))
}

async function end(tx: Tx, message: string, ids: string[], change: Partial<typeof pushDeliveries.$inferInsert>) {
  if (ids.length === 0) return
  await tx
    .update(pushDeliveries)
    .set(change)
    .where(and(eq(messageId, message), inArray(subscriptionId, ids), inArray(state, ['waiting', 'sending'])))
}

/** What was claimed and did not leave waits again. */
export const putBack = (tx: Tx, message: string, ids: string[], until: Date) => end(tx, message, ids, { state: 'waiting', dueAt: until })

/** Ends all that is still to be sent. */
export async function endRest(tx: Tx, message: string, become: 'expired' | 'cancelled', now: Date) {
  await tx
    .update(pushDeliveries)
    .set({ state: become, endedAt: now })
    .where(and(eq(messageId, message), eq(state, 'waiting')))
}

/** When the next delivery is due, those of some push services aside; null where there is none. */
export async function nextDue(db: Reader, message: string, without: string[]): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(dueAt) })
    .from(pushDeliveries)
    .where(and(eq(messageId, message), eq(state, 'waiting'), without.length > 0 ? notInArray(origin, without) : undefined))
  return row?.at ?? null
}

export const waits = async (db: Reader, message: string) => (await db.$count(pushDeliveries, and(eq(messageId, message), eq(state, 'waiting')))) > 0
