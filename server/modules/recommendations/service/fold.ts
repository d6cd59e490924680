import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { manyInsertion } from '../../../db/many.ts'
import type { Reader, Store, Tx } from '../../../db/store.ts'
import { productIdsAmong } from '../../catalog/service/rows.ts'
import { type GainRow, gains, hits, neighbours } from '../table.ts'
import { gainedBefore } from './gain.ts'
import { foldedOf } from './known.ts'
import { ANY, distinct, type Neighbours, rank, strengthen } from './model.ts'

/** Batches of one write: the only writer must not be held for long. */
const CHUNK = 100
/** How long one go may take, in milliseconds: well within the lease of its job. What is left waits for the next. */
const LONGEST = 25_000
const insertNeighbours = manyInsertion(neighbours)

interface Folded {
  ids: string[]
  shops: { shopId: string; changed: { item: string; others: Neighbours }[]; measured: number; hits: number }[]
}

/**
 * Folds all that was gained before a moment into the neighbours, some at a time. What is to be written is found outside of the write, which then only
 * writes: so it is short, and on PostgreSQL it looks at nothing that visitors write meanwhile. Folded twice, by two nodes at once, a gain but counts more.
 */
export async function foldGains(store: Store, until: number) {
  const end = Date.now() + LONGEST
  while (Date.now() < end) {
    const folded = await store.snapshot((db) => readGains(db, until))
    if (folded.ids.length === 0) return
    await store.write((tx) => keepFolded(tx, folded))
  }
}

/** What the oldest gains change; nothing where there are none. */
export async function readGains(db: Reader, until: number): Promise<Folded> {
  const batches = await db
    .selectDistinct({ id: gains.id })
    .from(gains)
    .where(lt(gains.id, gainedBefore(until)))
    .orderBy(asc(gains.id))
    .limit(CHUNK)
  const ids = batches.map(({ id }) => id)
  const rows = ids.length > 0 ? await db.select().from(gains).where(inArray(gains.id, ids)).orderBy(asc(gains.id)) : []
  const shops: Folded['shops'] = []
  for (const [shopId, ours] of Map.groupBy(rows, (row) => row.shopId)) shops.push(await fold(db, shopId, ours))
  return { ids, shops }
}

/** Takes the gains away and keeps what they changed. */
export async function keepFolded(tx: Tx, { ids, shops }: Folded) {
  await tx.delete(gains).where(inArray(gains.id, ids))
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

/** Of what is in the catalogue alone: a page may tell any id it likes, and there is no end of those. */
async function fold(db: Reader, shopId: string, rows: GainRow[]): Promise<Folded['shops'][number]> {
  const named = rows.flatMap(({ item, others, earlier }) => [item, ...others.map(([to]) => to), ...(earlier ?? [])])
  const sold = await productIdsAmong(db, shopId, distinct(named).filter(Boolean))
  const ours = rows
    .filter(({ item }) => item === ANY || sold.has(item))
    .map((row) => ({ ...row, others: row.others.filter(([to]) => sold.has(to)), earlier: row.earlier?.filter((item) => sold.has(item)) ?? null }))
    .filter(({ others }) => others.length > 0)
  const views = ours.filter(({ item }) => item === ANY).flatMap(viewsOf)
  const byItem = Map.groupBy(ours, ({ item }) => item)
  const known = await foldedOf(db, shopId, distinct([...byItem.keys(), ...views.flatMap(({ earlier }) => earlier), ANY]))
  const changed = [...byItem].map(([item, gained]) => ({
    item,
    others: strengthen(
      known.get(item) ?? [],
      gained.flatMap(({ others }) => others.map(([to, strength]) => ({ from: item, to, strength }))),
    ),
  }))
  return { shopId, changed, ...measure(views, known) }
}

/** One view, and what the same visitor had seen before it, the latest first. */
interface View {
  item: string
  earlier: string[]
}

function viewsOf({ others, earlier }: GainRow): View[] {
  const before = [...(earlier ?? [])]
  return others.map(([item]) => {
    const view = { item, earlier: distinct(before) }
    before.unshift(item)
    return view
  })
}

/** How often the next product, one not seen yet, was among those recommended just before: what is measured was not folded in beforehand. */
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
