import { html } from '../../../http/html.ts'
import type { Block } from './blocks.ts'
import { PHOTO_REASONS, type PhotoReason, type Words } from './words.ts'

/** What the buyer has rated so far, and the way back to the form while something can still be said. */
export function thanks(blocks: readonly Block[], form: string, words: Words, refused: readonly PhotoReason[] = []) {
  const rated = blocks.flatMap(({ name, review }) => (review ? [{ name, stars: review.stars }] : []))
  return html`${refused.length > 0 && html`<div class="faults" role="alert"><p>${words.photosRefused}</p><ul>${refused.map((reason) => html`<li>${words.photoReasons[reason]}</li>`)}</ul></div>`}
    <h2>${words.doneList}</h2>
    <ul>${rated.map(({ name, stars }) => html`<li>${name}: ${words.outOfFive(stars)}</li>`)}</ul>
    ${blocks.some(({ isOpen }) => isOpen) && html`<p><a href="${form}">${words.more}</a></p>`}`
}

/** The reasons that the address of the page names, each once; whatever else it says is not there. */
export function reasonsIn(query: unknown): PhotoReason[] {
  const { photos } = query as { photos?: unknown }
  const named = typeof photos === 'string' ? photos.split(',') : []
  return [...new Set(Object.values(PHOTO_REASONS))].filter((reason) => named.includes(reason))
}
