import { and, asc, count, eq, exists, gt, gte, inArray, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { type Audience, type Cap, pushDeliveries, pushLabels, pushSubscriptions } from '../table.ts'

const DAY = 24 * 60 * 60_000

const { shopId, state, id, locale, pageGroup, customerId, visitorId, createdAt } = pushSubscriptions

/** Active subscriptions of a shop that fit all that the audience names. */
export function belongs(db: Reader, shop: string, audience: Audience): SQL | undefined {
  const labelled = (kind: 'topic' | 'tag', value: string | undefined) =>
    value === undefined
      ? undefined
      : exists(
          db
            .select({ value: pushLabels.value })
            .from(pushLabels)
            .where(and(eq(pushLabels.subscriptionId, id), eq(pushLabels.kind, kind), eq(pushLabels.value, value))),
        )
  return and(
    eq(shopId, shop),
    eq(state, 'active'),
    labelled('topic', audience.topic),
    labelled('tag', audience.tag),
    audience.locale === undefined ? undefined : eq(locale, audience.locale),
    audience.pageGroup === undefined ? undefined : eq(pageGroup, audience.pageGroup),
    audience.customers === undefined ? undefined : inArray(customerId, audience.customers),
  )
}

/** One person: a customer with all their browsers, or a browser of nobody known. */
const person = sql<string>`coalesce(${customerId}, ${visitorId})`

/** Nobody who had as many messages lately as the cap allows. */
export function underCap(db: Reader, shop: string, cap: Cap | null, now: Date): SQL | undefined {
  if (!cap) return undefined
  const { subscriptionId, state: delivery, endedAt, shopId: ofShop } = pushDeliveries
  const full = db
    .select({ person })
    .from(pushDeliveries)
    .innerJoin(pushSubscriptions, eq(id, subscriptionId))
    .where(and(eq(ofShop, shop), eq(delivery, 'accepted'), gte(endedAt, new Date(now.getTime() - cap.days * DAY))))
    .groupBy(person)
    .having(gte(count(), cap.count))
  return notInArray(person, full)
}

/** How many would be written to now, and how many of the audience would be left out by the cap. */
export async function reachOf(db: Reader, shop: string, audience: Audience, cap: Cap | null, now = new Date()) {
  const all = await db.$count(pushSubscriptions, belongs(db, shop, audience))
  const reached = cap ? await db.$count(pushSubscriptions, and(belongs(db, shop, audience), underCap(db, shop, cap, now))) : all
  return { reached, capped: all - reached }
}

/** The next subscriptions of an audience by id, whoever was there at `since`. */
export const someOf = (db: Reader, shop: string, audience: Audience, { after, since, limit }: { after: string | null; since: Date; limit: number }) =>
  db
    .select({ id })
    .from(pushSubscriptions)
    .where(and(belongs(db, shop, audience), after === null ? undefined : gt(id, after), lte(createdAt, since)))
    .orderBy(asc(id))
    .limit(limit)
