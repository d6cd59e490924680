import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../../../db/store.ts'
import { products } from '../table.ts'

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
