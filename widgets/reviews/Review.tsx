import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import { Stars } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import type { Reviews } from './model.ts'
import type { Key } from './words.pl.ts'

interface Props {
  review: PublicReview | OwnReview
  model: Reviews
  say: Say<Key>
}

/** One review; the shopper's own is marked while it waits. */
export function Review({ review, model, say }: Props) {
  const isOwn = 'status' in review
  return (
    <article class={isOwn ? 'review own' : 'review'} part="review">
      {isOwn && (
        <p class="pending" part="pending">
          <strong>{say('pending')}</strong> {say('onlyYou')}
        </p>
      )}
      <header class="head">
        <Stars value={review.stars} label={say('rated', { n: review.stars })} />
        {review.title && <h3 part="review-title">{review.title}</h3>}
      </header>
      {review.text && (
        <p class="said" part="review-text">
          {review.text}
        </p>
      )}
      {review.photos[0] && <div class="photos">{model.photosOf(review, say)}</div>}
      <footer class="foot" part="review-foot">
        <bdi>{review.author}</bdi>
        <time dateTime={review.createdAt}>{new Date(review.createdAt).toLocaleDateString(say.locale, { dateStyle: 'long' })}</time>
        {!isOwn && <Proof isVerified={review.verified} say={say} />}
        {!isOwn && review.helpful > 0 && <span>{say('found', { n: review.helpful })}</span>}
      </footer>
    </article>
  )
}

function Proof({ isVerified, say }: { isVerified: boolean; say: Say<Key> }) {
  if (!isVerified) return <span>{say('unverified')}</span>
  return (
    <span part="verified">
      <span aria-hidden="true">✓</span> {say('verified')}
    </span>
  )
}
