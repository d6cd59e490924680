import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { manyInsertion } from '../../../db/many.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { events } from '../../tracking/table.ts'
import { hits, type Lesson, lessons, neighbours } from '../table.ts'
import { knownOf } from './known.ts'
import { ANY, distinct, type Gain, gainsOfOrder, gainsOfView, type Neighbours, rank, strengthen, WINDOW } from './model.ts'

/** Lessons of one write: the only writer must not be held for long. */
const CHUNK = 100
const insertNeighbours = manyInsertion(neighbours)

/** One view, and what the same visitor had seen before it, the latest first. */
interface View {
  item: string
  at: number
  earlier: string[]
}

/** Learns the oldest lessons and takes them away. @returns how many */
export async function learnSome(tx: Tx): Promise<number> {
  const rows = await tx.select().from(lessons).orderBy(asc(lessons.id)).limit(CHUNK)
  for (const [shopId, ours] of Map.groupBy(rows, (lesson) => lesson.shopId)) await learn(tx, shopId, ours)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(lessons).where(inArray(lessons.id, ids))
  return rows.length
}

async function learn(tx: Tx, shopId: string, ours: Lesson[]) {
  const views: View[] = []
  const gains: Gain[] = []
  for (const lesson of ours) {
    if (lesson.kind === 'viewed') views.push(...(await viewsOf(tx, lesson)))
    else
      gains.push(
        ...gainsOfOrder(
          lesson.seen.map(([item]) => item),
          lesson.seen[0]?.[1] ?? 0,
        ),
      )
  }
  for (const { item, at, earlier } of views) gains.push(...gainsOfView(item, at, earlier))
  const byItem = Map.groupBy(gains, ({ from }) => from)
  const known = await knownOf(tx, shopId, distinct([...byItem.keys(), ...views.flatMap(({ earlier }) => earlier), ANY]))
  await measure(tx, shopId, views, known)
  const changed = [...byItem].map(([item, gained]) => ({ shopId, item, others: strengthen(known.get(item) ?? [], gained) })).sort(byName)
  const items = changed.map(({ item }) => item)
  await tx.delete(neighbours).where(and(eq(neighbours.shopId, shopId), inArray(neighbours.item, items)))
  await insertNeighbours(tx, changed)
}

const byName = (a: { item: string }, b: { item: string }) => (a.item < b.item ? -1 : 1)

async function viewsOf(tx: Tx, { visitId, seen }: Lesson): Promise<View[]> {
  const [first] = seen
  const earlier = first && visitId ? await seenBefore(tx, visitId, first[1]) : []
  return seen.map(([item, at]) => {
    const view = { item, at, earlier: distinct(earlier).slice(0, WINDOW) }
    earlier.unshift(item)
    return view
  })
}

/** What was viewed on a visit before a moment, the latest first. */
export async function seenBefore(db: Reader, visitId: string, before: number): Promise<string[]> {
  const rows = await db
    .select({ product: events.product })
    .from(events)
    .where(and(eq(events.visitId, visitId), eq(events.type, 'product'), lt(events.at, new Date(before))))
    .orderBy(desc(events.at))
    .limit(3 * WINDOW)
  return rows.flatMap(({ product }) => product ?? [])
}

/** Counts how often the next product, one not seen yet, was among those recommended just before: what is measured was not learned beforehand. */
async function measure(tx: Tx, shopId: string, views: View[], known: ReadonlyMap<string, Neighbours>) {
  const measured = views.filter(({ item, earlier }) => earlier.length > 0 && !earlier.includes(item))
  if (measured.length === 0) return
  const found = measured.filter(({ item, earlier }) => rank(earlier, known, new Set(earlier)).some((ranked) => ranked.item === item)).length
  const day = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''))
  await tx
    .insert(hits)
    .values({ shopId, day, measured: measured.length, hits: found })
    .onConflictDoUpdate({
      target: [hits.shopId, hits.day],
      set: { measured: sql`${hits.measured} + ${measured.length}`, hits: sql`${hits.hits} + ${found}` },
    })
}
