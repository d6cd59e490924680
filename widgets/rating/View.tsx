import { Stars } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import type { Rating } from './model.ts'
import type { Key } from './words.pl.ts'

export function View({ model: { summary, toReviews, explain }, say }: { model: Rating; say: Say<Key> }) {
  if (!summary?.count || !summary.mean) return null
  const values = { mean: say.decimal(summary.mean), n: summary.count, reviews: say('reviews', { n: summary.count }) }
  const picture = (
    <span class="rating" part="rating" role="img" aria-label={say('label', values)} lang={say.locale}>
      <Stars value={summary.mean} />
      <span class="text" part="text" data-short={say('short', values)}>
        <span class="whole">{say('rating', values)}</span>
      </span>
    </span>
  )
  const go = (event: Event) => {
    event.preventDefault()
    toReviews?.()
  }
  const link = toReviews ? (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place of this page, which fragments cannot find where it has no id
    <a href="#kontuar-reviews" part="link" onClick={go}>
      {picture}
    </a>
  ) : (
    picture
  )
  if (!explain) return link
  return (
    <div class="row">
      {link}
      <button type="button" class="why" part="policy" aria-label={say('checks')} onClick={explain}>
        <span aria-hidden="true">i</span>
      </button>
    </div>
  )
}
