import { type Html, html } from '../../../server/http/html.ts'
import type { Product } from '../catalogue.ts'
import type { Visit } from '../visit.ts'

export const picture = (visit: Visit, id: string) => `${visit.base}/pictures/${id}.svg`

/** The link covers the picture too (style.css), so the picture needs no link and no alt of its own. */
function card(visit: Visit, product: Product): Html {
  return html`<li class="card">
  <img src="${picture(visit, product.id)}" alt="" width="600" height="600" loading="lazy">
  <h3><a href="${visit.to(`/produkt/${product.id}`)}">${visit.name(product)}</a></h3>
  <kontuar-rating product="${product.id}"></kontuar-rating>
  <p class="price">${visit.price(product.priceCents)}${product.stock === 0 && html` <span class="sold">${visit.say.soldOut}</span>`}</p>
</li>`
}

export const cards = (visit: Visit, products: Product[]) => html`<ul class="cards">${products.map((product) => card(visit, product))}</ul>`
