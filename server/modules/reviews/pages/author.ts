import { type Html, html } from '../../../http/html.ts'
import type { Page } from '../../../http/page.ts'
import type { authorsReview } from '../service/author.ts'
import { changeForm, type Draft } from './form.ts'
import { day, policy, starsShown, wordsIn } from './parts.ts'
import type { Words } from './words.pl.ts'

export interface Shown extends Awaited<ReturnType<typeof authorsReview>> {
  /** The shop's name. */
  shop: string
  /** Where this page lives, `/t/review/<token>`. */
  home: string
  waitsForEmail: boolean
}

export type News = 'saved' | 'restored' | 'restoreRefused' | undefined

/** The author's own review: how it stands, what the shop answered, what happened, and what may be done. */
export function authorPage(shown: Shown, news: News, draft: Draft): Page {
  const { review, shop, home, reply, history } = shown
  const say = wordsIn(review.locale)
  const isDeleted = review.status === 'deleted'
  const content = html`
    ${news && html`<p class="${news === 'restoreRefused' ? 'error' : 'news'}" role="status">${say[news]}</p>`}
    <p class="standing${isDeleted || review.status === 'rejected' ? ' is-bad' : ''}">${standing(say, shown)}</p>
    ${review.status === 'rejected' && html`<p>${say.status.rejectedHelp}</p>`}
    <article class="review">
      ${starsShown(say, review.stars)}
      ${review.title && html`<h2 dir="auto">${review.title}</h2>`}
      <p class="said" dir="auto">${review.text || html`<span class="hint">${say.noText}</span>`}</p>
      <p class="hint"><bdi>${review.author}</bdi> · ${say.writtenOn(day(review.locale, review.createdAt))}${
        review.editedAt && ` · ${say.editedOn(day(review.locale, review.editedAt))}`
      }${review.verified && ` · ${say.verified}`}</p>
      ${reply?.text && html`<section class="reply"><h3>${say.reply}</h3><p class="said" dir="auto">${reply.text}</p><p class="hint">${day(review.locale, reply.at)}</p></section>`}
    </article>
    ${isDeleted ? restoring(say, shown) : html`${changeForm(say, home, draft, review.status === 'published')}<p class="leave"><a class="button danger" href="${home}/delete">${say.remove}</a></p>`}
    ${(review.status === 'rejected' || review.status === 'pending') && policy(say, review.rejectionReason)}
    <h2>${say.history}</h2>
    <ol class="history">
      ${history.map(
        ({ at, what, reason, edit }) => html`<li>
          <span>${say.events[what]}${reason && `: ${say.reasons[reason]}`}${edit && edit.before.stars !== edit.after.stars && ` (${say.fromTo(edit.before.stars, edit.after.stars)})`}</span>
          <time class="hint" datetime="${at.toISOString()}">${day(review.locale, at)}</time>
        </li>`,
      )}
    </ol>`
  return { locale: review.locale, shop, title: say.title, text: aboutOf(say, shown), content }
}

/** Asks before the deletion; it happens on the button alone. */
export function deletePage(shown: Shown): Page {
  const { review, shop, home } = shown
  const say = wordsIn(review.locale)
  const content = html`
    <article class="review">${starsShown(say, review.stars)}<p class="said" dir="auto">${review.title || review.text || say.noText}</p></article>
    <form method="post" action="${home}/delete">
      <button type="submit" class="danger">${say.removeSubmit}</button>
      <a class="button quiet" href="${home}">${say.keep}</a>
    </form>`
  return { locale: review.locale, shop, title: say.removeTitle, text: say.removeHelp, content }
}

export const aboutOf = (say: Words, { review, productName }: Pick<Shown, 'review' | 'productName'>) =>
  review.subject === 'shop' ? say.ofShop : say.of(productName ?? review.product)

function standing(say: Words, { review, waitsForEmail }: Shown): string {
  const { status, rejectionReason, withdrawnAt } = review
  if (status === 'rejected') return say.status.rejected(say.reasons[rejectionReason ?? 'spam'])
  if (status === 'deleted') return withdrawnAt ? say.status.withdrawn : say.status.deleted
  return status === 'pending' && waitsForEmail ? say.status.waitsForEmail : say.status[status]
}

const restoring = (say: Words, { review, home, restorableUntil }: Shown): Html | null =>
  restorableUntil &&
  html`<form method="post" action="${home}/restore">
    <p>${say.restoreUntil(day(review.locale, restorableUntil))}</p>
    <button type="submit">${say.restore}</button>
  </form>`
