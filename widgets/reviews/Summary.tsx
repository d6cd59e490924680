import type { Summary as Numbers } from '../../sdk/contract.gen.ts'
import { Stars } from '../../sdk/Stars.tsx'
import type { Props } from './View.tsx'

/** Of something that has reviews. */
export type Rated = Numbers & { mean: number }

/** The mean, and a bar for each rating that filters the list. */
export function Summary({ summary: { mean, count, histogram }, model, say }: Props & { summary: Rated }) {
  const { stars } = model.wish
  const written = say.decimal(mean)
  const most = Math.max(...histogram)
  return (
    <div class="summary" part="summary">
      <p class="mean">
        <span class="hidden">{say('mean', { mean: written })}</span>
        <span class="number" part="mean" aria-hidden="true">
          {written}
        </span>
        <span class="beside">
          <Stars value={mean} />
          <span class="count">{say('reviews', { n: count })}</span>
        </span>
      </p>
      <fieldset class="histogram" part="histogram" aria-label={say('histogram')}>
        {[5, 4, 3, 2, 1].map((n) => {
          const share = histogram[n - 1] ?? 0
          return (
            <button
              key={n}
              type="button"
              class="bar"
              part="bar"
              aria-pressed={stars === n}
              disabled={!share && stars !== n}
              onClick={() => model.ask({ stars: stars === n ? undefined : n })}
            >
              <span class="hidden">{`${say('stars', { n })}: ${say('reviews', { n: share })}`}</span>
              <span class="of" aria-hidden="true">
                {n} ★
              </span>
              <span class="track" aria-hidden="true">
                <span class="fill" style={{ inlineSize: `${(share / most) * 100}%` }} />
              </span>
              <span class="share" aria-hidden="true">
                {share.toLocaleString(say.locale)}
              </span>
            </button>
          )
        })}
      </fieldset>
    </div>
  )
}
