import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { products } from '../../catalog/table.ts'
import { orders } from '../table.ts'

/** So many of the newest orders tell. */
const LATEST = 200

/** The commonest currency of a shop's latest orders; null before the first. */
export async function commonestCurrency(db: Reader, shopId: string): Promise<string | null> {
  const latest = await db
    .select({ currency: orders.currency })
    .from(orders)
    .where(and(eq(orders.shopId, shopId), isNull(orders.deletedAt)))
    .orderBy(desc(orders.placedAt))
    .limit(LATEST)
  const counts = Map.groupBy(latest, ({ currency }) => currency)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** What a shop sells in: the currency of its orders, before the first one that of its prices; null where there is neither. */
export async function shopCurrency(db: Reader, shopId: string): Promise<string | null> {
  const { currency } = products
  const ofPrices = async () => {
    const priced = and(eq(products.shopId, shopId), isNotNull(currency))
    const [commonest] = await db.select({ currency }).from(products).where(priced).groupBy(currency).orderBy(desc(count())).limit(1)
    return commonest?.currency ?? null
  }
  return (await commonestCurrency(db, shopId)) ?? (await ofPrices())
}
