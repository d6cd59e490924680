import type { OwnReview } from '../../sdk/contract.gen.ts'
import type { Say } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

/** Marks the shopper's own review while nobody else can see it. */
export function Waits({ review, say }: { review: OwnReview; say: Say<Key> }) {
  return (
    <p class="pending" part="pending">
      <strong>{say('pending')}</strong> {say(review.waitsForEmail ? 'checkMail' : 'onlyYou')}
    </p>
  )
}
