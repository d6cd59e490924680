import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { contains, fold } from '../../db/sql.ts'
import type { Reader, Tx } from '../../db/store.ts'
import { products } from './table.ts'

export interface ProductInput {
  id: string
  name: string
  url?: string
  imageUrl?: string
  /** Products of one group are variants of one thing and share their reviews. */
  groupId?: string
}

/** What public answers that show this product are kept under. */
export const productTopic = (shopId: string, product: string) => `products:${shopId}:${product}`
/** What public answers are kept under that depend on which products are variants of which. */
export const groupingTopic = (shopId: string) => `grouping:${shopId}`

/** Adds products, or brings those the shop already has to this state. At most 1,000 in a call. */
export async function putProducts(tx: Tx, shopId: string, input: ProductInput[]) {
  if (input.length === 0) return
  const rows = input.map(({ id, name, url = null, imageUrl = null, groupId = null }) => ({ shopId, id, name, folded: fold(name), url, imageUrl, groupId }))
  const ids = rows.map(({ id }) => id)
  const before = await tx
    .select()
    .from(products)
    .where(and(eq(products.shopId, shopId), inArray(products.id, ids)))
  const known = new Map(before.map((row) => [row.id, row]))
  for (const row of rows) touchChanged(tx, row, known.get(row.id))
  await tx
    .insert(products)
    .values(rows)
    .onConflictDoUpdate({
      target: [products.shopId, products.id],
      set: {
        ...{ name: sql`excluded.name`, folded: sql`excluded.folded`, url: sql`excluded.url`, imageUrl: sql`excluded.image_url` },
        ...{ groupId: sql`excluded.group_id`, updatedAt: new Date() },
      },
    })
}

type Facts = Pick<typeof products.$inferSelect, 'shopId' | 'id' | 'name' | 'url' | 'imageUrl' | 'groupId'>

function touchChanged(tx: Tx, row: Facts, earlier: Facts | undefined) {
  const { shopId, id, name, url, imageUrl, groupId } = row
  const isSame = earlier?.name === name && earlier.url === url && earlier.imageUrl === imageUrl && earlier.groupId === groupId
  if (isSame) return
  tx.touch(productTopic(shopId, id))
  if ((earlier?.groupId ?? null) !== groupId) tx.touch(groupingTopic(shopId))
}

export interface Variant {
  id: string
  name: string
}

/** By product: all products of its group, itself among them. Products without a group are left out. */
export async function variantsOf(db: Reader, shopId: string, ids: string[]): Promise<Map<string, Variant[]>> {
  const variant = alias(products, 'variant')
  const rows = await db
    .select({ of: products.id, id: variant.id, name: variant.name })
    .from(products)
    .innerJoin(variant, and(eq(variant.shopId, products.shopId), eq(variant.groupId, products.groupId)))
    .where(and(eq(products.shopId, shopId), inArray(products.id, ids), isNotNull(products.groupId)))
    .orderBy(asc(variant.id))
  const variants = new Map<string, Variant[]>()
  for (const { of, ...row } of rows) variants.set(of, [...(variants.get(of) ?? []), row])
  return variants
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
