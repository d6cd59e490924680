import { html } from '../../../server/http/html.ts'
import type { Visit } from '../visit.ts'
import { picture } from './card.ts'
import { layout } from './layout.ts'

export function thanks(visit: Visit, order: string | undefined): string {
  const { say } = visit
  const body = html`<section class="note">
  <img src="${picture(visit, 'czajnik-mleczny')}" alt="" width="600" height="600">
  <h1>${say.thanks}</h1>
  ${order && html`<p class="lead">${say.thanksNumber} <strong data-order>${order}</strong></p>`}
  <p>${say.thanksText}</p>
  <p><a class="button" href="${visit.to('/')}">${say.browse}</a></p>
  <kontuar-push group="thanks"></kontuar-push>
</section>`
  return layout(visit, { title: say.thanks, body, name: 'thanks' })
}
