import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  rating: '{mean} · {reviews}',
  short: '{mean} ({n})',
  label: 'Rated {mean} out of 5, {reviews}',
  checks: 'How we check reviews',
  reviews: { one: '{n} review', other: '{n} reviews' },
}
