import { and, eq, gte, ne, sum } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { hits, neighbours } from '../table.ts'
import { ANY } from './model.ts'

const DAY = 24 * 60 * 60_000
/** How far back the hit rate looks, in days. */
const DAYS = 30

/** How well the recommendations foretold what was viewed next. */
export async function hitRate(db: Reader, shopId: string, now = Date.now()) {
  const from = Number(new Date(now - (DAYS - 1) * DAY).toISOString().slice(0, 10).replaceAll('-', ''))
  const [row] = await db
    .select({ measured: sum(hits.measured).mapWith(Number), hits: sum(hits.hits).mapWith(Number) })
    .from(hits)
    .where(and(eq(hits.shopId, shopId), gte(hits.day, from)))
  const products = await db.$count(neighbours, and(eq(neighbours.shopId, shopId), ne(neighbours.item, ANY)))
  return { days: DAYS, measured: row?.measured ?? 0, hits: row?.hits ?? 0, products }
}
