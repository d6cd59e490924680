import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { neighbours } from '../table.ts'
import type { Neighbours } from './model.ts'

/** What is known of some items, by the item. */
export async function knownOf(db: Reader, shopId: string, items: readonly string[]): Promise<Map<string, Neighbours>> {
  const rows = await db
    .select({ item: neighbours.item, others: neighbours.others })
    .from(neighbours)
    .where(and(eq(neighbours.shopId, shopId), inArray(neighbours.item, [...items])))
  return new Map(rows.map(({ item, others }) => [item, others]))
}
