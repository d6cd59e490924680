import { html } from '../../../http/html.ts'
import type { Page } from '../../../http/page.ts'
import type { Review } from '../table.ts'
import { aboutOf } from './author.ts'
import { wordsIn } from './parts.ts'

interface Asked {
  review: Review
  productName: string | null
  /** The shop's name. */
  shop: string
  home: string
  /** The author's page of the review. */
  reviewLink: string
}

/** One question and one button; once it is answered, what came of it. */
export function confirmPage({ review, productName, shop, home, reviewLink }: Asked): Page {
  const { locale, confirmedAt, verified, status } = review
  const say = wordsIn(locale)
  const next = html`<p><a class="button" href="${reviewLink}">${say.toReview}</a></p>`
  if (confirmedAt) {
    const text = status === 'pending' ? say.confirmedNext : say.confirmedThanks
    return { locale, shop, title: say.confirmed, text, content: html`${verified && html`<p>${say.confirmedVerified}</p>`}${next}` }
  }
  if (status === 'deleted') return { locale, shop, title: say.title, text: review.withdrawnAt ? say.status.withdrawn : say.status.deleted, content: next }
  const content = html`
    <form method="post" action="${home}"><button type="submit">${say.confirmSubmit}</button></form>
    <p class="hint after">${say.confirmIgnore}</p>`
  return { locale, shop, title: say.confirmTitle, text: say.confirmHelp(aboutOf(say, { review, productName })), content }
}
