import type { ShopRating } from '../../sdk/contract.gen.ts'
import { Stars } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import { Card } from './Card.tsx'
import type { ShopReviews } from './model.ts'
import type { Key } from './words.pl.ts'

export interface Props {
  model: ShopReviews
  say: Say<Key>
}

export function View({ model, say }: Props) {
  const { phase, rating, reviews, opening } = model
  if (phase === 'refused' && !rating) return <slot />
  if (!rating && phase === 'loading') return opening.host.childElementCount ? <slot /> : <Waiting say={say} />
  return (
    <section class="reviews" part="reviews" aria-labelledby="title" lang={say.locale}>
      <h2 id="title" part="heading">
        {say('title')}
      </h2>
      {!rating && <slot />}
      {rating && (rating.summary.count ? <Rating rating={rating} model={model} say={say} /> : <Empty model={model} say={say} />)}
      <ul part="list">
        {reviews.map((review) => (
          <li key={review.id}>
            <Card review={review} model={model} say={say} />
          </li>
        ))}
      </ul>
      <div role="status">
        {phase === 'failed' && (
          <p class="notice" part="notice">
            {say('failed')}{' '}
            <button type="button" class="button" part="button" onClick={() => model.load()}>
              {say('retry')}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

function Waiting({ say }: Pick<Props, 'say'>) {
  return (
    <div class="waiting" aria-busy="true">
      <p class="hidden">{say('loading')}</p>
    </div>
  )
}

function Rating({ rating: { summary, details }, model, say }: Props & { rating: ShopRating }) {
  const mean = say.decimal(summary.mean ?? 0)
  const parts = Object.entries(details) as [keyof ShopRating['details'], number | null][]
  return (
    <div class="rating" part="summary">
      <p class="mean">
        <span class="hidden">{say('mean', { mean })}</span>
        <span class="number" part="mean" aria-hidden="true">
          {mean}
        </span>
        <Stars value={summary.mean ?? 0} />
        <span class="muted">{say('reviews', { n: summary.count })}</span>
      </p>
      <dl part="details">
        {parts.map(
          ([name, stars]) =>
            stars && (
              <div key={name}>
                <dt class="muted">{say(name)}</dt>
                <dd>{say.decimal(stars)}</dd>
              </div>
            ),
        )}
      </dl>
      <p class="ways">
        <button type="button" class="link" part="policy" onClick={() => model.explain()}>
          {say('checks')}
        </button>
        <Write model={model} say={say} />
      </p>
    </div>
  )
}

function Empty({ model, say }: Props) {
  return (
    <div class="notice" part="notice">
      <strong>{say('empty')}</strong>
      <p>{say('invite')}</p>
      <Write model={model} say={say} />
    </div>
  )
}

/** Leads to the form about the shop, where the page has one. */
function Write({ model, say }: Props) {
  const toForm = model.opening.wayTo('kontuar-review-form')
  if (!toForm) return null
  return (
    <button type="button" class="button" part="button" onClick={toForm}>
      {say('write')}
    </button>
  )
}
