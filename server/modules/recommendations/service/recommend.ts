import type { Reader } from '../../../db/store.ts'
import { productsBy } from '../../catalog/service/rows.ts'
import type { Product } from '../../catalog/table.ts'
import { knownOf } from './known.ts'
import { distinct, type Ranked, rank, TOP, WINDOW } from './model.ts'
import { boughtLately, type LeftCart, lastVisits, leftCart, type Viewed, viewedLast, viewedOn, type Whose } from './past.ts'

/** How many similar products are shown. */
const SHOWN = 6

/** What goes best with what was seen, the latest first: one look-up over an index. */
export async function similarTo(db: Reader, shopId: string, session: readonly string[], leftOut: ReadonlySet<string>, most = TOP): Promise<Ranked[]> {
  const asked = distinct(session).slice(0, WINDOW)
  return rank(asked, await knownOf(db, shopId, asked), leftOut, most)
}

export interface Recommended {
  viewed: Viewed[]
  cart: (LeftCart & { products: Viewed[] }) | undefined
  similar: Ranked[]
  /** Every product named above that the catalogue has. */
  products: Map<string, Product>
}

/** What to speak of with somebody. What they bought lately or have just seen is not recommended, nor what is out of stock. */
export async function recommendFor(db: Reader, whose: Whose): Promise<Recommended> {
  const { shopId } = whose
  const viewed = await viewedLast(db, await lastVisits(db, whose))
  const cart = await leftCart(db, whose)
  const inCart = cart ? await viewedOn(db, cart.visitId) : []
  const bought = await boughtLately(db, whose)
  const seen = viewed.map(({ item }) => item)
  const ranked = await similarTo(db, shopId, seen.length > 0 ? seen : bought, new Set([...seen, ...bought]), 3 * TOP)
  const named = [...viewed, ...inCart, ...ranked].map(({ item }) => item)
  const products = await productsBy(db, shopId, distinct([...named, ...ranked.map(({ because }) => because)]).filter(Boolean))
  const isSold = ({ item }: Ranked) => products.has(item) && products.get(item)?.availability !== 'out_of_stock'
  return { viewed, cart: cart && { ...cart, products: inCart }, similar: ranked.filter(isSold).slice(0, SHOWN), products }
}
