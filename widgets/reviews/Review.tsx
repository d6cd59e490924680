import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import { Stars } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

/** One review; the shopper's own is marked while it waits. */
export function Review({ review, say }: { review: PublicReview | OwnReview; say: Say<Key> }) {
  const isOwn = 'status' in review
  return (
    <article class={isOwn ? 'review own' : 'review'} part="review">
      {isOwn && (
        <p class="pending" part="pending">
          <strong>{say('pending')}</strong> {say(review.waitsForEmail ? 'checkMail' : 'onlyYou')}
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
      <footer class="foot" part="review-foot">
        <bdi>{review.author}</bdi>
        <time dateTime={review.createdAt}>{new Date(review.createdAt).toLocaleDateString(say.locale, { dateStyle: 'long' })}</time>
        {!isOwn && <Proof isVerified={review.verified} say={say} />}
        {!isOwn && review.helpful > 0 && <span>{say('found', { n: review.helpful })}</span>}
      </footer>
      {!isOwn && review.reply && (
        <div class="reply" part="reply">
          <strong>{say('reply', { day: new Date(review.reply.at).toLocaleDateString(say.locale, { dateStyle: 'long' }) })}</strong>
          <p class="said">{review.reply.text}</p>
        </div>
      )}
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
