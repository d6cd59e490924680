import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { type Product, products } from '../table.ts'

/** Paths that name no product by themselves: then the query does, as in `/?p=12` and `/index.php?id_product=3`. */
const NAMELESS = /^(\/index\.php)?$/
const TRACKING = /^(utm_\w+|gclid|fbclid|msclkid|srsltid)$/i

/** An address as links to one product are compared: without scheme, `www.`, fragment, trailing slash and, where the path names the product, query; null for none. */
export function linkOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, searchParams } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const path = pathname.replace(/\/+$/, '')
  const query = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)))
  query.sort()
  return `${host.replace(/^www\./, '')}${path}${NAMELESS.test(path) && query.size ? `?${query}` : ''}`
}

/** The product that a link to the shop leads to; of several the first by id. */
export async function productOfLink(db: Reader, shopId: string, url: string): Promise<Product | undefined> {
  const link = linkOf(url)
  if (link === null) return undefined
  const [product] = await db
    .select()
    .from(products)
    .where(and(eq(products.shopId, shopId), eq(products.link, link)))
    .orderBy(asc(products.id))
    .limit(1)
  return product
}
