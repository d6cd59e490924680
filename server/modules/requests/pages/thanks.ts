import { html } from '../../../http/html.ts'
import type { Block } from './blocks.ts'
import type { Words } from './words.ts'

/** What the buyer has rated so far, and the way back to the form while something can still be said. */
export function thanks(blocks: readonly Block[], form: string, words: Words) {
  const rated = blocks.flatMap(({ name, review }) => (review ? [{ name, stars: review.stars }] : []))
  return html`<h2>${words.doneList}</h2>
    <ul>${rated.map(({ name, stars }) => html`<li>${name}: ${words.outOfFive(stars)}</li>`)}</ul>
    ${blocks.some(({ isOpen }) => isOpen) && html`<p><a href="${form}">${words.more}</a></p>`}`
}
