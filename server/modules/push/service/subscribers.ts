import { and, count, desc, eq, gte, isNotNull } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { consents } from '../../consents/table.ts'
import { pushLabels, pushSubscriptions } from '../table.ts'
import { topicsOf } from './labels.ts'

const MOST = 50
const DAYS = 30
const DAY = 24 * 60 * 60_000

const { shopId, state, locale, pageGroup, origin, goneAt } = pushSubscriptions

/** Who is subscribed, and how many came and left lately. */
export async function subscribersOf(db: Reader, shop: string, now = new Date()) {
  const isActive = and(eq(shopId, shop), eq(state, 'active'))
  const byState = await db.select({ state, count: count() }).from(pushSubscriptions).where(eq(shopId, shop)).groupBy(state)
  const of = (name: 'active' | 'quarantined') => byState.find((row) => row.state === name)?.count ?? 0
  const locales = await db.select({ name: locale, count: count() }).from(pushSubscriptions).where(isActive).groupBy(locale).orderBy(desc(count())).limit(MOST)
  const services = await db.select({ name: origin, count: count() }).from(pushSubscriptions).where(isActive).groupBy(origin).orderBy(desc(count())).limit(MOST)
  const pageGroups = await db
    .select({ name: pageGroup, count: count() })
    .from(pushSubscriptions)
    .where(and(isActive, isNotNull(pageGroup)))
    .groupBy(pageGroup)
    .orderBy(desc(count()))
    .limit(MOST)
  const labels = await db
    .select({ kind: pushLabels.kind, value: pushLabels.value, count: count() })
    .from(pushLabels)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushLabels.subscriptionId))
    .where(isActive)
    .groupBy(pushLabels.kind, pushLabels.value)
    .orderBy(desc(count()))
  const since = new Date(now.getTime() - DAYS * DAY)
  const said = await db
    .select({ granted: consents.granted, count: count() })
    .from(consents)
    .where(and(eq(consents.shopId, shop), eq(consents.purpose, 'push'), gte(consents.at, since)))
    .groupBy(consents.granted)
  return {
    ...{ active: of('active'), quarantined: of('quarantined') },
    joined: said.find(({ granted }) => granted)?.count ?? 0,
    left: said.find(({ granted }) => !granted)?.count ?? 0,
    gone: await db.$count(pushSubscriptions, and(eq(shopId, shop), gte(goneAt, since))),
    ...{ locales, services },
    pageGroups: pageGroups.flatMap(({ name, count }) => (name === null ? [] : [{ name, count }])),
    tags: labels
      .filter(({ kind }) => kind === 'tag')
      .slice(0, MOST)
      .map(({ value: name, count }) => ({ name, count })),
    topics: (await topicsOf(db, shop)).map(({ id, name }) => ({ id, name, count: labels.find(({ value }) => value === id)?.count ?? 0 })),
  }
}
