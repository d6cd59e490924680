import { Stars } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import type { Badge } from './model.ts'
import type { Key } from './words.pl.ts'

export function View({ model, say }: { model: Badge; say: Say<Key> }) {
  if (!model.rating?.summary.mean) return null
  const { summary, verified } = model.rating
  const mean = say.decimal(model.rating.summary.mean)
  const reviews = say('reviews', { n: summary.count })
  return (
    <section class="badge" part="badge" aria-label={say('title')} lang={say.locale}>
      <p class="score" role="img" aria-label={say('label', { mean })}>
        <Stars value={model.rating.summary.mean} />
        <strong part="mean">{mean}</strong>
      </p>
      <p part="text">{verified ? say('verified', { reviews, n: verified }) : reviews}</p>
      <button type="button" class="link" part="policy" onClick={() => model.explain()}>
        {say('checks')}
      </button>
    </section>
  )
}
