import { readFileSync } from 'node:fs'

/** Both have a slug and a name in either language. */
export interface Named {
  id: string
  name: string
  nameEn: string
}

export type Category = Named

export interface Product extends Named {
  category: string
  priceCents: number
  description: string
  descriptionEn: string
  /** Pieces on the shelf; 0 is sold out. */
  stock: number
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'))

export const categories: Category[] = read('categories.json')
export const products: Product[] = read('products.json')

export const productById = (id: string) => products.find((product) => product.id === id)
export const categoryById = (id: string) => categories.find((category) => category.id === id)
export const productsIn = (category: string) => products.filter((product) => product.category === category)

/** Up to `count` other products, nearest neighbours on the same shelf first. */
export function beside(product: Product, count: number): Product[] {
  const shelf = productsIn(product.category)
  const at = shelf.indexOf(product)
  return [...shelf.slice(at + 1), ...shelf.slice(0, at)].slice(0, count)
}
