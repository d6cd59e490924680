import { html } from '../../../server/http/html.ts'
import type { Visit } from '../visit.ts'
import { picture } from './card.ts'
import { layout } from './layout.ts'

export function missing(visit: Visit): string {
  const { say } = visit
  const body = html`<section class="note">
  <img src="${picture(visit, 'wazon-obrecz')}" alt="" width="600" height="600">
  <h1>${say.missing}</h1>
  <p>${say.missingText}</p>
  <p><a class="button" href="${visit.to('/')}">${say.browse}</a></p>
</section>`
  return layout(visit, { title: say.missing, body, name: 'missing' })
}
