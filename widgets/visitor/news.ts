import type { Api, Summary } from '../../sdk/contract.gen.ts'
import type { Say } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

/** Words of the list itself. */
export type Listed = Sort | 'stars' | 'reviews'
type Sort = NonNullable<Api['GET /v1/shops/:shop/reviews']['query']['sort']>

/** A list of reviews that the shopper chose. */
export interface Chosen {
  summary: Summary | undefined
  wish: { sort?: Sort | undefined; stars?: number | undefined }
  /** What the shopper's last wish brought: a new list, or so many reviews more. */
  news: 'list' | number | undefined
}

/** What those hear who do not see the list change. */
export function newsOf({ news, wish: { stars, sort }, summary }: Chosen, say: Say<Key | Listed>) {
  if (typeof news === 'number') return say('added', { n: news })
  if (!news || !summary) return ''
  const n = stars ? (summary.histogram[stars - 1] ?? 0) : summary.count
  return say('shown', { reviews: `${stars ? `${say('stars', { n: stars })}: ` : ''}${say('reviews', { n })}`, sort: say(sort ?? 'helpful') })
}
