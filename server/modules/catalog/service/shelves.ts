import { and, asc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { products } from '../table.ts'

/** Brands, and as many paths of categories, that a list is narrowed by. */
const MOST = 300
const STEP = ' > '

export interface Shelf {
  brand?: string | undefined
  /** A path of a category; what lies deeper belongs to it. */
  category?: string | undefined
}

/** What is asked of products that stand on this shelf. */
export const onShelf = ({ brand, category }: Shelf): SQL | undefined =>
  and(
    brand === undefined ? undefined : eq(products.brand, brand),
    category === undefined ? undefined : or(eq(products.category, category), beginsWith(`${category}${STEP}`)),
  )

const beginsWith = (text: string) => sql`substr(${products.category}, 1, ${text.length}) = ${text}`

/** By what the shop's products can be narrowed: brands of the chosen category, categories of the chosen brand, each with what it lies in. */
export async function shelvesOf(db: Reader, shopId: string, { brand, category }: Shelf) {
  const ofShop = eq(products.shopId, shopId)
  const brands = await db
    .selectDistinct({ name: products.brand })
    .from(products)
    .where(and(ofShop, isNotNull(products.brand), onShelf({ category })))
    .orderBy(asc(products.brand))
    .limit(MOST)
  const paths = await db
    .selectDistinct({ name: products.category })
    .from(products)
    .where(and(ofShop, isNotNull(products.category), onShelf({ brand })))
    .orderBy(asc(products.category))
    .limit(MOST)
  return { brands: brands.flatMap(({ name }) => name ?? []), categories: withParents(paths.flatMap(({ name }) => name ?? [])) }
}

/** „Kuchnia > Kubki” lies in „Kuchnia”. */
function withParents(paths: string[]): string[] {
  const steps = paths.map((path) => path.split(STEP))
  const all = new Set(steps.flatMap((names) => names.map((_, depth) => names.slice(0, depth + 1).join(STEP))))
  return [...all].sort((a, b) => (a < b ? -1 : 1))
}
