import type { Named, Product } from './catalogue.ts'
import { type Language, type Words, words } from './words.ts'

/** What every page needs to know about one request: the language, and how to write links, names and prices in it. */
export interface Visit {
  language: Language
  say: Words
  /** The shop's publishable key, for the script tag. */
  key: string
  /** Where the shop is mounted, without a trailing slash. */
  base: string
  /** Path and query of this very page in the other language. */
  other: string
  to(path: string): string
  name(thing: Named): string
  description(product: Product): string
  price(cents: number): string
  count(things: number): string
}

export function visit(key: string, base: string, url: string): Visit {
  const here = new URL(url, 'http://shop')
  const language: Language = here.searchParams.get('lang') === 'en' ? 'en' : 'pl'
  if (language === 'en') here.searchParams.delete('lang')
  else here.searchParams.set('lang', 'en')

  const say = words[language]
  const locale = language === 'en' ? 'en-GB' : 'pl-PL'
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'PLN' })
  const plural = new Intl.PluralRules(locale)
  return {
    language,
    say,
    key,
    base,
    other: here.pathname + here.search,
    to: (path) => base + path + (language === 'en' ? '?lang=en' : ''),
    name: (thing) => (language === 'en' ? thing.nameEn : thing.name),
    description: (product) => (language === 'en' ? product.descriptionEn : product.description),
    price: (cents) => money.format(cents / 100),
    count: (things) => {
      const form = plural.select(things)
      return `${things} ${form === 'one' || form === 'few' || form === 'many' ? say.things[form] : say.things.other}`
    },
  }
}
