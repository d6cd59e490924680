import { and, asc, eq, gt, or, type SQL } from 'drizzle-orm'
import { contains, fold } from '../../db/sql.ts'
import type { Reader, Tx } from '../../db/store.ts'
import { CursorInvalid } from '../../http/cursor.ts'
import { ProductNotFound } from './errors.ts'
import { linkOf } from './service/link.ts'
import { productsBy, writeProducts } from './service/rows.ts'
import { type Product, products } from './table.ts'

/** What a shop tells of a product; what it leaves out is not there. */
export type ProductInput = Pick<Product, 'id' | 'name'> & {
  [Field in Exclude<keyof Product, 'id' | 'name' | 'shopId' | 'folded' | 'link' | 'updatedAt'>]?: Product[Field] | undefined
}

/** A product as a row that knows nothing but its name. */
export const bareProduct = (shopId: string, id: string, name: string, updatedAt: Date): Product => ({
  ...{ shopId, id, name, folded: fold(name), url: null, link: null, imageUrl: null, groupId: null, description: null, brand: null, category: null },
  ...{ sku: null, gtin: null, mpn: null, priceMinor: null, currency: null, availability: null, updatedAt },
})

/** Adds products, or brings those the shop already has to this state. At most 1,000 in a call; of one id told twice the last counts. */
export async function putProducts(tx: Tx, shopId: string, input: ProductInput[], now = new Date()) {
  const rows = new Map(
    input.map(({ id, name, ...told }) => [id, { ...bareProduct(shopId, id, name, now), ...withoutUndefined(told), link: told.url ? linkOf(told.url) : null }]),
  )
  await writeProducts(tx, [...rows.values()])
}

const withoutUndefined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Name in keyof Fields]: Exclude<Fields[Name], undefined> }

/** @throws {ProductNotFound} */
export async function productBy(db: Reader, shopId: string, id: string): Promise<Product> {
  const product = (await productsBy(db, shopId, [id])).get(id)
  if (!product) throw new ProductNotFound(id)
  return product
}

/**
 * One keyset page of products, by name: those whose name holds every word of `text`, or whose id or SKU it is. `after` is the last page's last id.
 * @param within what else is asked of them
 * @throws {CursorInvalid} for an id that is gone
 */
export async function findProducts(db: Reader, shopId: string, text: string, limit: number, after?: string, within?: SQL) {
  const words = fold(text).split(' ').filter(Boolean)
  const isNamed = and(...words.map((word) => contains(products.folded, word)))
  const isMeant = words.length === 0 ? undefined : or(isNamed, eq(products.id, text.trim()), eq(products.sku, text.trim()))
  const last = after === undefined ? undefined : (await productsBy(db, shopId, [after])).get(after)
  if (after !== undefined && !last) throw new CursorInvalid()
  const beyond = last && or(gt(products.folded, last.folded), and(eq(products.folded, last.folded), gt(products.id, last.id)))
  const rows = await db
    .select()
    .from(products)
    .where(and(eq(products.shopId, shopId), isMeant, within, beyond))
    .orderBy(asc(products.folded), asc(products.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
