import type { z } from 'zod'
import type { Reader } from '../../../db/store.ts'
import { productsBy } from '../../catalog/service/rows.ts'
import type { Product } from '../../catalog/table.ts'
import { ratingsOf } from '../../reviews/service/statistics.ts'
import type { ProductCard } from '../contract.ts'

export type Card = z.output<typeof ProductCard>

/** The cards of these products as they stand now, in this order; those that the shop does not have are left out. */
export async function cardsOf(db: Reader, shopId: string, ids: string[]): Promise<Card[]> {
  const known = await productsBy(db, shopId, ids)
  return toCards(
    db,
    shopId,
    ids.flatMap((id) => known.get(id) ?? []),
  )
}

export async function toCards(db: Reader, shopId: string, products: Product[]): Promise<Card[]> {
  if (products.length === 0) return []
  const ratings = await ratingsOf(
    db,
    shopId,
    products.map(({ id }) => id),
  )
  return products.map(({ id, name, url, imageUrl, priceMinor, currency, availability }) => ({
    ...{ product: id, name, url, imageUrl, priceMinor, currency, availability },
    mean: ratings[id]?.mean ?? null,
    count: ratings[id]?.count ?? 0,
  }))
}
