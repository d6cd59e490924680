import type { PublicReview } from '../../sdk/contract.gen.ts'
import { Stars } from '../../sdk/Stars.tsx'
import type { Props } from './View.tsx'

/** A text of up to this many signs is shown whole. */
const SHORT = 220

export function Card({ review, model, say }: Props & { review: PublicReview }) {
  const { id, stars, title, text, author, verified, createdAt } = review
  const isFolded = text.length > SHORT && model.isFolded(id)
  return (
    <figure part="review">
      <Stars value={stars} label={say('rated', { n: stars })} />
      <blockquote>
        {title && <strong part="review-title">{title}</strong>}
        {text && <p part="review-text">{isFolded ? `${text.slice(0, SHORT).replace(/\s+\S*$/, '')}…` : text}</p>}
      </blockquote>
      {isFolded && (
        <button type="button" class="link" part="more" onClick={() => model.unfold(id)} aria-label={`${say('more')}: ${author}`}>
          {say('more')}
        </button>
      )}
      <figcaption part="review-foot">
        <bdi>{author}</bdi>
        <time dateTime={createdAt}>{new Date(createdAt).toLocaleDateString(say.locale, { dateStyle: 'long' })}</time>
        <span part={verified ? 'verified' : 'unverified'}>{say(verified ? 'verified' : 'unverified')}</span>
      </figcaption>
    </figure>
  )
}
