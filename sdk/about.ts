/** What a widget is about: one product by the shop's own id, or the shop itself, which has no `product`. */
export interface About {
  subject: 'product' | 'shop'
  product?: string
}

export function aboutOf(element: Element): About | undefined {
  const product = element.getAttribute('product')
  if (element.getAttribute('subject') === 'shop') return { subject: 'shop' }
  return product ? { subject: 'product', product } : undefined
}

export const isSame = (one: About | undefined, other: About) => one?.subject === other.subject && one.product === other.product
