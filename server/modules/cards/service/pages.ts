import { desc, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { productsBy } from '../../catalog/service/rows.ts'
import { events } from '../../tracking/table.ts'

const SHOWN = 12
const HEARD = 4 * SHOWN

export interface Page {
  url: string
  at: Date
  product: string | null
}

/** The last pages of some visits, the latest first. What several events in a row tell of one page is one line. */
export async function pagesOf(db: Reader, shopId: string, visitIds: string[]): Promise<Page[]> {
  if (visitIds.length === 0) return []
  const rows = await db
    .select({ url: events.url, at: events.at, product: events.product })
    .from(events)
    .where(inArray(events.visitId, visitIds))
    .orderBy(desc(events.at), desc(events.id))
    .limit(HEARD)
  const pages: Page[] = []
  for (const row of rows) {
    const last = pages.at(-1)
    if (last?.url === row.url) last.product ??= row.product
    else pages.push(row)
  }
  const shown = pages.slice(0, SHOWN)
  const products = await productsBy(db, shopId, [...new Set(shown.flatMap(({ product }) => product ?? []))])
  return shown.map((page) => ({ ...page, product: products.get(page.product ?? '')?.name ?? page.product }))
}
