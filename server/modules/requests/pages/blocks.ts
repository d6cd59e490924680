import { isOpen } from '../../reviews/service/purchased.ts'
import type { Review } from '../../reviews/table.ts'
import type { Purchase } from '../service/purchase.ts'

export const ABOUT = ['delivery', 'service', 'asDescribed'] as const
export type About = (typeof ABOUT)[number]

/** One thing that can be rated on the form: a product of the order, or the shop itself. Fields of the form are called `<field>:<key>`. */
export interface Block {
  key: string
  subject: Review['subject']
  /** The shop's own id; empty for the shop itself. */
  product: string
  /** The product's name, or the shop's. */
  name: string
  /** What was written before. */
  review: Review | undefined
  /** Whether anything can be said still, or the staff have decided. */
  isOpen: boolean
}

/** Everything an order lets its buyer rate: its products as it lists them, then the shop. */
export function blocksOf({ products, given }: Purchase, shopName: string): Block[] {
  const block = (subject: Block['subject'], product: string, name: string): Block => {
    const review = given.find((one) => one.subject === subject && one.product === product)
    return { key: subject === 'shop' ? 'shop' : `product:${product}`, subject, product, name, review, isOpen: !review || isOpen(review) }
  }
  return [...products.map(({ id, name }) => block('product', id, name)), block('shop', '', shopName)]
}
