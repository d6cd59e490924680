import { and, asc, eq, sql } from 'drizzle-orm'
import { contains, fold } from '../../db/sql.ts'
import type { Reader, Tx } from '../../db/store.ts'
import { products } from './table.ts'

export interface ProductInput {
  id: string
  name: string
  url?: string
  imageUrl?: string
}

/** Adds products, or brings those the shop already has to this state. At most 1,000 in a call. */
export async function putProducts(tx: Tx, shopId: string, input: ProductInput[]) {
  if (input.length === 0) return
  const rows = input.map(({ id, name, url, imageUrl }) => ({ shopId, id, name, folded: fold(name), url: url ?? null, imageUrl: imageUrl ?? null }))
  await tx
    .insert(products)
    .values(rows)
    .onConflictDoUpdate({
      target: [products.shopId, products.id],
      set: { name: sql`excluded.name`, folded: sql`excluded.folded`, url: sql`excluded.url`, imageUrl: sql`excluded.image_url`, updatedAt: new Date() },
    })
}

/** Products whose name holds every word of `text`, by name. */
export async function findProducts(db: Reader, shopId: string, text: string, limit: number) {
  const words = fold(text).split(' ').filter(Boolean)
  return db
    .select({ id: products.id, name: products.name, url: products.url, imageUrl: products.imageUrl })
    .from(products)
    .where(and(eq(products.shopId, shopId), ...words.map((word) => contains(products.folded, word))))
    .orderBy(asc(products.folded), asc(products.id))
    .limit(limit)
}
