import { html } from '../../../http/html.ts'
import type { Words } from './words.ts'

interface Stars {
  legend: string
  /** Of the field. */
  name: string
  /** What is chosen, `1` to `5`; all else is no rating. */
  value: string
  /** Of the sentence that says what is wrong with it. */
  fault: string | undefined
  words: Words
}

/** A radio group of one to five stars, and none: a choice made by mistake can be taken back without a script. */
export function stars({ legend, name, value, fault, words }: Stars) {
  const isNone = !/^[1-5]$/.test(value)
  const star = (count: number) => {
    const label = words.star(count, words.starNames[count - 1] ?? '')
    return html`<label class="star" title="${label}"><input type="radio" name="${name}" value="${count}" aria-label="${label}" ${value === String(count) && html`checked`} /><span aria-hidden="true">★</span></label>`
  }
  return html`<fieldset class="stars" ${fault && html`aria-describedby="${fault}"`}>
    <legend>${legend}</legend>
    ${[1, 2, 3, 4, 5].map(star)}
    <label class="no-star"><input type="radio" name="${name}" value="" ${isNone && html`checked`} />${words.noStars}</label>
  </fieldset>`
}
