import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  title: 'How we check reviews',
  loading: 'Loading…',
  failed: 'This information could not be loaded.',
  retry: 'Try again',
  close: 'Close',
  checking: 'Who writes reviews',
  order:
    'Anyone may write one. “Verified purchase” is added by the system, and only when it finds the author’s order in our shop. For the other reviews the purchase could not be verified, and each of them says so.',
  email: 'Whoever writes on the page confirms their e-mail address before the review is shown.',
  publishing: 'What we publish',
  all: 'All reviews that keep to the rules, good and bad. The number of stars makes no difference.',
  score: 'How the score is computed',
  plain_mean: 'It is the plain mean of the stars of all published reviews, with a verified purchase and without.',
  rewards: 'Rewards for reviews',
  rewarded: 'For writing a review you can get something from us, such as a discount coupon.',
  unrewarded: 'We do not pay for reviews and give no rewards for them.',
  reasons: 'When we reject a review',
  spam: 'it is advertising or spam',
  offensive: 'it insults people or is vulgar',
  personal_data: 'it shows somebody’s personal data',
  unrelated: 'it is about neither the product nor the shop',
  fake: 'we have reason to think it is made up',
  illegal: 'it breaks the law',
  counts: 'Reviews in numbers',
  published: 'Published',
  verified: 'Of these with a verified purchase',
  rejected: 'Rejected',
  deleted: 'Deleted',
}
