import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Product, products } from '../table.ts'
import { groupingTopic, productTopic } from './topics.ts'

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

const MOST_ASKED = 1000

/** Which of some ids are products of the shop; any number of them. */
export async function productIdsAmong(db: Reader, shopId: string, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let from = 0; from < ids.length; from += MOST_ASKED) {
    const isAmong = and(eq(products.shopId, shopId), inArray(products.id, ids.slice(from, from + MOST_ASKED)))
    for (const { id } of await db.select({ id: products.id }).from(products).where(isAmong)) found.add(id)
  }
  return found
}

/** Writes whole rows, each as it is given. At most 1,000 in a call, and no id twice. */
export async function writeProducts(tx: Tx, rows: Product[]) {
  const [first] = rows
  if (!first) return
  const ids = rows.map(({ id }) => id)
  const known = await productsBy(tx, first.shopId, ids)
  for (const row of rows) touchChanged(tx, row, known.get(row.id))
  await tx
    .insert(products)
    .values(rows)
    .onConflictDoUpdate({ target: [products.shopId, products.id], set: REPLACED })
}

/** Takes products out of the catalogue. At most 1,000 in a call. */
export async function removeProducts(tx: Tx, shopId: string, ids: readonly string[]) {
  if (ids.length === 0) return
  const gone = await tx
    .delete(products)
    .where(and(eq(products.shopId, shopId), inArray(products.id, [...ids])))
    .returning({ id: products.id, groupId: products.groupId })
  for (const { id, groupId } of gone) {
    tx.touch(productTopic(shopId, id))
    if (groupId !== null) tx.touch(groupingTopic(shopId))
  }
}

/** Drops what shows a product only where it shows something else from now on. */
function touchChanged(tx: Tx, row: Product, earlier: Product | undefined) {
  const { shopId, id, name, url, imageUrl, groupId } = row
  const isSame = earlier?.name === name && earlier.url === url && earlier.imageUrl === imageUrl && earlier.groupId === groupId
  if (isSame) return
  tx.touch(productTopic(shopId, id))
  if ((earlier?.groupId ?? null) !== groupId) tx.touch(groupingTopic(shopId))
}
