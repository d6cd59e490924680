import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Text } from '../../../http/shapes.ts'
import { TopicNotFound } from '../errors.ts'
import { type PushTopic, pushLabels, pushTopics } from '../table.ts'

export const topicsOf = (db: Reader, shopId: string): Promise<PushTopic[]> =>
  db.select().from(pushTopics).where(eq(pushTopics.shopId, shopId)).orderBy(asc(pushTopics.createdAt), asc(pushTopics.id))

export async function addTopic(tx: Tx, shopId: string, name: Text): Promise<PushTopic> {
  const [row] = await tx.insert(pushTopics).values({ shopId, name }).returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** @throws {TopicNotFound} */
export async function renameTopic(tx: Tx, shopId: string, id: string, name: Text): Promise<PushTopic> {
  const isOurs = and(eq(pushTopics.shopId, shopId), eq(pushTopics.id, id))
  const [row] = await tx.update(pushTopics).set({ name }).where(isOurs).returning()
  if (!row) throw new TopicNotFound(id)
  return row
}

/** Nobody is asked about it any more; who chose it alone still has what goes to all. @throws {TopicNotFound} */
export async function removeTopic(tx: Tx, shopId: string, id: string): Promise<PushTopic> {
  const [row] = await tx
    .delete(pushTopics)
    .where(and(eq(pushTopics.shopId, shopId), eq(pushTopics.id, id)))
    .returning()
  if (!row) throw new TopicNotFound(id)
  await tx.delete(pushLabels).where(and(eq(pushLabels.shopId, shopId), eq(pushLabels.kind, 'topic'), eq(pushLabels.value, id)))
  return row
}

export interface Labels {
  topics: string[]
  tags: string[]
}

/** Puts these in the place of what a subscription had; topics that the shop does not have are left out. */
export async function putLabels(tx: Tx, shopId: string, subscriptionId: string, { topics, tags }: Labels) {
  const known = new Set((await topicsOf(tx, shopId)).map(({ id }) => id))
  const kept = [
    ...[...new Set(topics)].filter((id) => known.has(id)).map((value) => ({ kind: 'topic' as const, value })),
    ...[...new Set(tags)].map((value) => ({ kind: 'tag' as const, value })),
  ]
  await tx.delete(pushLabels).where(eq(pushLabels.subscriptionId, subscriptionId))
  if (kept.length > 0) await tx.insert(pushLabels).values(kept.map((label) => ({ ...label, shopId, subscriptionId })))
}

export async function labelsOf(db: Reader, subscriptionIds: string[]): Promise<Labels> {
  const rows = await db.select().from(pushLabels).where(inArray(pushLabels.subscriptionId, subscriptionIds)).orderBy(asc(pushLabels.value))
  const of = (kind: 'topic' | 'tag') => rows.filter((row) => row.kind === kind).map(({ value }) => value)
  return { topics: of('topic'), tags: of('tag') }
}
