import { html } from '../../../server/http/html.ts'
import { categories, productById, productsIn } from '../catalogue.ts'
import type { Visit } from '../visit.ts'
import { cards, picture } from './card.ts'
import { layout } from './layout.ts'

const window = ['kubek-polny', 'miska-ramen', 'talerz-paproc', 'wazon-obrecz', 'kubek-bursztyn', 'czajnik-sojka', 'kubek-na-droge', 'doniczka-kolec']

export function home(visit: Visit): string {
  const { say, to, name } = visit
  const shown = window.flatMap((id) => productById(id) ?? [])
  const body = html`
<section class="hero">
  <div><h1>${say.heroTitle}</h1><p>${say.heroText}</p><a class="button" href="${to('/kategoria/kubki')}">${say.heroLink}</a></div>
  <img src="${picture(visit, 'wazon-pekaty')}" alt="" width="600" height="600">
</section>
<section aria-labelledby="fresh"><h2 id="fresh">${say.fresh}</h2>${cards(visit, shown)}</section>
<section aria-labelledby="shelves"><h2 id="shelves">${say.byShelf}</h2>
  <ul class="shelves">${categories.map(
    (shelf) => html`<li><img src="${picture(visit, productsIn(shelf.id)[1]?.id ?? '')}" alt="" width="600" height="600" loading="lazy">
    <h3><a href="${to(`/kategoria/${shelf.id}`)}">${name(shelf)}</a></h3><p>${visit.count(productsIn(shelf.id).length)}</p></li>`,
  )}</ul>
</section>
<kontuar-push group="home"></kontuar-push>
<kontuar-shop-reviews></kontuar-shop-reviews>
<section class="studio" aria-labelledby="studio"><h2 id="studio">${say.studioTitle}</h2><p>${say.studioText}</p><div class="poll-place"></div></section>`
  return layout(visit, { title: say.tagline, body, name: 'home' })
}
