import { type Html, html } from '../../../http/html.ts'
import { type RejectionReason, type Review, rejectionReasons } from '../table.ts'
import { words as en } from './words.en.ts'
import { words as pl, type Words } from './words.pl.ts'

export const wordsIn = (locale: Review['locale']): Words => ({ pl, en })[locale]

/** Days as they are in the shops' country. */
export const day = (locale: Review['locale'], at: Date) =>
  at.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'Europe/Warsaw' })

export const starsShown = (say: Words, stars: number): Html =>
  html`<p class="shown-stars" role="img" aria-label="${say.rated(stars)}">${'★'.repeat(stars)}<span>${'★'.repeat(5 - stars)}</span></p>`

export const policy = (say: Words, reason: RejectionReason | null): Html => html`
  <h2>${say.policy}</h2>
  <p>${say.policyHelp}</p>
  <ul>
    ${rejectionReasons.map((name) => html`<li>${name === reason ? html`<strong>${say.reasons[name]}</strong>` : say.reasons[name]}</li>`)}
  </ul>`
