import type { Shown } from './gallery.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export const LIMITS = [3, 6, 9, 12] as const
export const WIDTHS = ['desktop', 'phone'] as const

/** How the chosen widget is to look, as the address says it; an empty text means as it comes. */
export interface Choice {
  tag: string
  subject: 'product' | 'shop'
  product: string
  limit: string
  theme: (typeof THEMES)[number]
  lang: string
  /** As in #0b6e5f. */
  accent: string
  width: (typeof WIDTHS)[number]
}

const oneOf = <T extends string>(allowed: readonly T[], text: string | undefined, otherwise: T) => allowed.find((value) => value === text) ?? otherwise

export const readChoice = (query: Record<string, string>): Choice => ({
  tag: query.tag ?? '',
  subject: oneOf(['product', 'shop'], query.subject, 'product'),
  product: query.product ?? '',
  limit: LIMITS.map(String).find((limit) => limit === query.limit) ?? '',
  theme: oneOf(THEMES, query.theme, 'auto'),
  lang: oneOf(['', 'pl', 'en'], query.lang, ''),
  accent: /^#[0-9a-f]{6}$/i.test(query.accent ?? '') ? (query.accent ?? '') : '',
  width: oneOf(WIDTHS, query.width, 'desktop'),
})

const DEFAULTS = ['', 'product', 'auto', 'desktop']

export function choiceSearch(choice: Choice): string {
  const search = new URLSearchParams(Object.entries(choice).filter(([name, value]) => !DEFAULTS.includes(value) || (name === 'product' && value)))
  return search.size ? `?${search}` : ''
}

/** The attributes of the chosen widget, as they stand in a page. */
export function attributesOf({ about }: Shown, { subject, product, limit, theme, lang }: Choice): [name: string, value: string][] {
  const isOfShop = about === 'shop' || (about === 'either' && subject === 'shop')
  const speaksOf: [string, string][] = isOfShop ? (about === 'either' ? [['subject', 'shop']] : []) : [['product', product]]
  const looks: [string, string][] = [
    ['limit', limit],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang],
  ]
  return [...speaksOf, ...looks.filter(([, value]) => value)]
}
