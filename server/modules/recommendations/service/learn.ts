import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { manyInsertion } from '../../../db/many.ts'
import type { Reader, Store, Tx } from '../../../db/store.ts'
import { events } from '../../tracking/table.ts'
import { hits, type Lesson, lessons, neighbours } from '../table.ts'
import { knownOf } from './known.ts'
import { ANY, distinct, type Gain, gainsOfOrder, gainsOfView, type Neighbours, rank, strengthen, WINDOW } from './model.ts'
import { lessonsBefore } from './promise.ts'

/** Lessons of one write: the only writer must not be held for long. */
const CHUNK = 100
/** How long one go may take, in milliseconds: well within the lease of its job. What is left waits for the next. */
const LONGEST = 25_000
/** Views looked back over for all of a chunk; a visit of thousands must not slow the others. */
const LOOKED_AT = 4000
const insertNeighbours = manyInsertion(neighbours)

/** One view, and what the same visitor had seen before it, the latest first. */
interface View {
  item: string
  at: number
  earlier: string[]
}

interface Learned {
  ids: string[]
  shops: { shopId: string; changed: { item: string; others: Neighbours }[]; measured: number; hits: number }[]
}

/**
 * Learns all lessons given before a moment, some at a time. What is to be written is found outside of the write, which then only writes: so it is
 * short, and on PostgreSQL it looks at nothing that visitors write meanwhile. Learned twice, by two nodes at once, a lesson is but a stronger hint.
 */
export async function learnLessons(store: Store, until: number) {
  const end = Date.now() + LONGEST
  while (Date.now() < end) {
    const learned = await store.snapshot((db) => readLessons(db, until))
    if (learned.ids.length === 0) return
    await store.write((tx) => keepLearned(tx, learned))
  }
}

/** What the oldest lessons change; nothing where there are none. */
export async function readLessons(db: Reader, until: number): Promise<Learned> {
  const rows = await db
    .select()
    .from(lessons)
    .where(lt(lessons.id, lessonsBefore(until)))
    .orderBy(asc(lessons.id))
    .limit(CHUNK)
  const shops: Learned['shops'] = []
  for (const [shopId, ours] of Map.groupBy(rows, (lesson) => lesson.shopId)) shops.push(await learn(db, shopId, ours))
  return { ids: rows.map(({ id }) => id), shops }
}

/** Takes the lessons away and keeps what they changed. */
export async function keepLearned(tx: Tx, { ids, shops }: Learned) {
  await tx.delete(lessons).where(inArray(lessons.id, ids))
  for (const { shopId, changed, ...counts } of shops) {
    const items = changed.map(({ item }) => item)
    await tx.delete(neighbours).where(and(eq(neighbours.shopId, shopId), inArray(neighbours.item, items)))
    await insertNeighbours(
      tx,
      changed.map((row) => ({ ...row, shopId })),
    )
    if (counts.measured > 0) await count(tx, shopId, counts)
  }
}

async function learn(db: Reader, shopId: string, ours: Lesson[]): Promise<Learned['shops'][number]> {
  const views = await viewsOf(db, ours)
  const gains: Gain[] = ours.filter(({ kind }) => kind === 'bought').flatMap(({ seen }) => gainsOfOrder(itemsOf(seen), seen[0]?.[1] ?? 0))
  for (const { item, at, earlier } of views) gains.push(...gainsOfView(item, at, earlier))
  const byItem = Map.groupBy(gains, ({ from }) => from)
  const known = await knownOf(db, shopId, distinct([...byItem.keys(), ...views.flatMap(({ earlier }) => earlier), ANY]))
  const changed = [...byItem].map(([item, gained]) => ({ item, others: strengthen(known.get(item) ?? [], gained) }))
  return { shopId, changed, ...measure(views, known) }
}

const itemsOf = (seen: Lesson['seen']) => seen.map(([item]) => item)

/** The views of some lessons, each with those before it on the same visit, of this batch and of earlier ones. */
async function viewsOf(db: Reader, ours: Lesson[]): Promise<View[]> {
  const visitIds = distinct(ours.flatMap(({ visitId }) => visitId ?? []))
  if (visitIds.length === 0) return []
  const rows = await db
    .select({ visitId: events.visitId, item: events.product, at: events.at })
    .from(events)
    .where(and(inArray(events.visitId, visitIds), eq(events.type, 'product')))
    .orderBy(desc(events.at), desc(events.id))
    .limit(LOOKED_AT)
  const byVisit = Map.groupBy(rows, ({ visitId }) => visitId)
  return ours.flatMap(({ visitId, seen: [first, ...rest] }) => {
    if (!visitId || !first) return []
    const before = (byVisit.get(visitId) ?? []).filter(({ at }) => at.getTime() < first[1])
    const earlier = before.flatMap(({ item }) => item ?? []).slice(0, 3 * WINDOW)
    return [first, ...rest].map(([item, at]) => {
      const view = { item, at, earlier: distinct(earlier).slice(0, WINDOW) }
      earlier.unshift(item)
      return view
    })
  })
}

/** How often the next product, one not seen yet, was among those recommended just before: what is measured was not learned beforehand. */
function measure(views: View[], known: ReadonlyMap<string, Neighbours>) {
  const measured = views.filter(({ item, earlier }) => earlier.length > 0 && !earlier.includes(item))
  const isHit = ({ item, earlier }: View) => rank(earlier, known, new Set(earlier)).some((ranked) => ranked.item === item)
  return { measured: measured.length, hits: measured.filter(isHit).length }
}

async function count(tx: Tx, shopId: string, { measured, hits: found }: { measured: number; hits: number }) {
  const day = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''))
  await tx
    .insert(hits)
    .values({ shopId, day, measured, hits: found })
    .onConflictDoUpdate({
      target: [hits.shopId, hits.day],
      set: { measured: sql`${hits.measured} + ${measured}`, hits: sql`${hits.hits} + ${found}` },
    })
}
