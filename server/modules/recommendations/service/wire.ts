import type { Product } from '../../catalog/table.ts'
import type { Ranked } from './model.ts'
import type { Viewed } from './past.ts'
import type { Recommended } from './recommend.ts'

const toProduct = ({ id, name, url, imageUrl, priceMinor, currency }: Product) => ({ id, name, url, imageUrl, priceMinor, currency })

/** What is no longer in the catalogue is left out. */
export function toRecommendations({ viewed, cart, similar, products }: Recommended) {
  const shown = (why: 'viewed' | 'cart') => (list: Viewed[]) =>
    list.flatMap(({ item, at }) => {
      const product = products.get(item)
      return product ? [{ product: toProduct(product), why, with: null, at: at.toISOString() }] : []
    })
  const ranked = ({ item, because }: Ranked) => {
    const product = products.get(item)
    const other = products.get(because)
    const why = other ? ('together' as const) : ('popular' as const)
    return product ? [{ product: toProduct(product), why, with: other ? { id: other.id, name: other.name } : null, at: null }] : []
  }
  return {
    viewed: shown('viewed')(viewed),
    cart: cart
      ? { valueMinor: cart.valueMinor, currency: cart.currency, at: cart.at.toISOString(), isOpen: cart.isOpen, products: shown('cart')(cart.products) }
      : null,
    similar: similar.flatMap(ranked),
  }
}
