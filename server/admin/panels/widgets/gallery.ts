interface Look {
  /** What it may speak of: one product, the shop, or either as one chooses. */
  about: 'product' | 'shop' | 'either'
  /** How many reviews it shows unless told. */
  limit?: number
  /** A line or two high, where others fill a screen. */
  isLow?: boolean
}

/** The widgets that a shop puts on its pages, in the order of the gallery; those that the server does not have are not shown. */
const LOOKS: Record<string, Look> = {
  'kontuar-rating': { about: 'product', isLow: true },
  'kontuar-reviews': { about: 'either' },
  'kontuar-review-form': { about: 'either' },
  'kontuar-shop-reviews': { about: 'shop', limit: 6 },
  'kontuar-badge': { about: 'shop' },
  'kontuar-push': { about: 'shop' },
}

export interface Shown extends Look {
  tag: string
}

export const galleryOf = (tags: string[]): Shown[] => Object.entries(LOOKS).flatMap(([tag, look]) => (tags.includes(tag) ? [{ tag, ...look }] : []))
