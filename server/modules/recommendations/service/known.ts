import { and, eq, inArray, sql } from 'drizzle-orm'
import { place, prepared } from '../../../db/prepared.ts'
import type { Reader } from '../../../db/store.ts'
import { gains, neighbours } from '../table.ts'
import { ANY, type Neighbours, WINDOW } from './model.ts'

/** What was folded of some items, by the item. */
export async function foldedOf(db: Reader, shopId: string, items: readonly string[]): Promise<Map<string, Neighbours>> {
  const rows = await db
    .select({ item: neighbours.item, others: neighbours.others })
    .from(neighbours)
    .where(and(eq(neighbours.shopId, shopId), inArray(neighbours.item, [...items])))
  return new Map(rows.map(({ item, others }) => [item, others]))
}

const names = Array.from({ length: WINDOW }, (_, index) => `item${index}`)
const asked = names.map((name) => place<string>(name))
const readKnown = prepared<{ item: string; others: Neighbours }, Reader>('recommendations_known', (db) =>
  db
    .select({ item: neighbours.item, others: neighbours.others })
    .from(neighbours)
    .where(and(eq(neighbours.shopId, place('shopId')), inArray(sql`${neighbours.item}`, [...asked, ANY])))
    .unionAll(
      db
        .select({ item: gains.item, others: gains.others })
        .from(gains)
        .where(and(eq(gains.shopId, place('shopId')), inArray(sql`${gains.item}`, asked))),
    ),
)

/**
 * What is known at this moment of the last WINDOW items of a session, by the item: what was folded, and what was gained since. Of ANY, which only
 * fills up, what was folded.
 */
export async function knownOf(db: Reader, shopId: string, session: readonly string[]): Promise<Map<string, Neighbours>> {
  const [first = ANY] = session
  const places = names.map((name, index) => [name, session[index] ?? first])
  const known = new Map<string, Neighbours>()
  for (const { item, others } of await readKnown(db, { shopId, ...Object.fromEntries(places) })) known.set(item, [...(known.get(item) ?? []), ...others])
  return known
}
