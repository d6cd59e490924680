import type { ComponentChild } from 'preact'
import { STAR } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

interface Props {
  value: number
  change: (stars: number) => void
  isWrong: boolean
  remark: ComponentChild
  say: Say<Key>
}

/** A radio group that looks like stars: arrows and the pointer work as the browser makes them. */
export function StarsField({ value, change, isWrong, remark, say }: Props) {
  return (
    <fieldset class="rating" part="rating" aria-describedby="stars-about">
      <legend class="label">{say('rating')}</legend>
      <div class="row">
        {([1, 2, 3, 4, 5] as const).map((n) => (
          <label class="choice" key={n}>
            <input
              type="radio"
              class="hidden"
              name="stars"
              value={n}
              checked={value === n}
              aria-invalid={isWrong}
              aria-label={`${say('stars', { n })}: ${say(`star${n}`)}`}
              onChange={() => change(n)}
            />
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path class="star" d={STAR} />
            </svg>
            <span class="word" aria-hidden="true">
              {say(`star${n}`)}
            </span>
          </label>
        ))}
      </div>
      <div id="stars-about">{remark}</div>
    </fieldset>
  )
}
