import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { subjectTopic } from '../../reviews/service/statistics.ts'
import { type Product, products } from '../table.ts'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const REPLACED = Object.fromEntries(
  Object.keys(getTableColumns(products))
    .filter((name) => name !== 'shopId' && name !== 'id')
    .map((name) => [name, sql.raw(`excluded.${snake(name)}`)]),
)

/** The products of these ids that the shop has. At most 1,000 ids. */
export async function productsBy(db: Reader, shopId: string, ids: readonly string[]): Promise<Map<string, Product>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(products)
    .where(and(eq(products.shopId, shopId), inArray(products.id, [...ids])))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Writes whole rows, each as it is given. At most 1,000 in a call, and no id twice. */
export async function writeProducts(tx: Tx, rows: Product[]) {
  if (rows.length === 0) return
  await tx
    .insert(products)
    .values(rows)
    .onConflictDoUpdate({ target: [products.shopId, products.id], set: REPLACED })
  for (const row of rows) tell(tx, row.shopId, row.id)
}

/** Takes products out of the catalogue. At most 1,000 in a call. */
export async function removeProducts(tx: Tx, shopId: string, ids: readonly string[]) {
  if (ids.length === 0) return
  await tx.delete(products).where(and(eq(products.shopId, shopId), inArray(products.id, [...ids])))
  for (const id of ids) tell(tx, shopId, id)
}

/** The ready markup of a product's reviews names it and shows its picture. */
const tell = (tx: Tx, shopId: string, product: string) => tx.touch(subjectTopic({ shopId, subject: 'product', product }))
