import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  title: 'Shop rating',
  label: 'Shop rated {mean} out of 5',
  reviews: { one: '{n} review', other: '{n} reviews' },
  verified: '{reviews}, {n} with a verified purchase',
  checks: 'How we check reviews',
}
