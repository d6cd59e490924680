import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  title: 'Reviews of this shop',
  loading: 'Loading reviews…',
  mean: 'Rated {mean} out of 5 on average',
  rated: 'Rated {n} out of 5',
  reviews: { one: '{n} review', other: '{n} reviews' },
  delivery: 'Delivery',
  service: 'Service',
  asDescribed: 'As described',
  checks: 'How we check reviews',
  verified: '✓ Verified purchase',
  unverified: 'Purchase not verified',
  more: 'Read on',
  empty: 'No reviews of this shop yet',
  invite: 'Have you shopped with us? Tell others how it went.',
  write: 'Write a review',
  failed: 'The reviews could not be loaded.',
  retry: 'Try again',
}
