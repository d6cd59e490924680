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
  const own = 'status' in review ? review : undefined
  const shown = own ? undefined : (review as PublicReview)
  const day = (at: string) => new Date(at).toLocaleDateString(say.locale, { dateStyle: 'long' })
  return (
    <article class={shown ? 'review' : 'review own'} part="review">
      {own && model.acts?.waiting(own, say)}
      <header class="head">
        <Stars value={review.stars} label={say('rated', { n: review.stars })} />
        {review.title && <h3 part="review-title">{review.title}</h3>}
      </header>
      {review.text && (
        <p class="said" part="review-text">
          {review.text}
        </p>
      )}
      {review.photos[0] && <div class="photos">{model.acts?.photosOf(model, review, say)}</div>}
      <footer class="foot" part="review-foot">
        <bdi>{review.author}</bdi>
        <time dateTime={review.createdAt}>{day(review.createdAt)}</time>
        {shown?.editedAt && <span>{say('edited', { day: day(shown.editedAt) })}</span>}
        {shown?.product && <span part="variant">{say('variant', { name: shown.product.name })}</span>}
        {shown?.verified === false && <span part="unverified">{say('unverified')}</span>}
        {shown?.verified && (
          <details part="verified">
            <summary>{say('verified')}</summary>
            <p>{say('found')}</p>
          </details>
        )}
      </footer>
      {shown?.reply && (
        <div class="reply" part="reply">
          <strong>{say('reply', { day: day(shown.reply.at) })}</strong>
          <p class="said">{shown.reply.text}</p>
        </div>
      )}
      {shown && (
        <fieldset class="foot" part="votes" aria-label={say('helped')}>
          <span aria-hidden="true">{say('helped')}</span>
          <span class="votes">{model.acts?.votesOn(model, shown, say)}</span>
          <span role="status">{model.acts?.answerOn(model, shown, say)}</span>
        </fieldset>
      )}
    </article>
  )
}
