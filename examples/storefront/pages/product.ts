import { type Html, html } from '../../../server/http/html.ts'
import { beside, categoryById, type Product } from '../catalogue.ts'
import type { Visit } from '../visit.ts'
import { cards, picture } from './card.ts'
import { layout, trail } from './layout.ts'

const few = 5

function purchase(visit: Visit, { id, stock, priceCents }: Product): Html {
  const { say } = visit
  if (stock === 0) return html`<p class="stock sold">${say.soldOut}</p>`
  return html`<p class="stock">${stock > few ? say.inStock : `${say.lastPieces} ${stock}`}</p>
<form class="buy" action="${visit.base}/koszyk" data-add="${id}" data-cents="${priceCents}">
  <input type="hidden" name="dodaj" value="${id}">${visit.language === 'en' && html`<input type="hidden" name="lang" value="en">`}
  <button class="button">${say.add}</button>
  <p role="status" data-added="${say.added}"></p>
</form>`
}

export function product(visit: Visit, thing: Product): string {
  const { say, name } = visit
  const title = name(thing)
  const shelf = categoryById(thing.category)
  const body = html`${trail(visit, shelf ? [[name(shelf), `/kategoria/${shelf.id}`]] : [], title)}
<article class="product" data-shown="${thing.id}">
  <img src="${picture(visit, thing.id)}" alt="${title}" width="600" height="600">
  <div>
    <h1>${title}</h1>
    <kontuar-rating product="${thing.id}" policy></kontuar-rating>
    <p class="price">${visit.price(thing.priceCents)}</p>
    <p>${visit.description(thing)}</p>
    ${purchase(visit, thing)}
    <h2>${say.delivery}</h2>
    <ul class="notes">${say.deliveryNotes.map((note) => html`<li>${note}</li>`)}</ul>
  </div>
</article>
<section class="voices" aria-label="${say.voices}">
  <kontuar-reviews product="${thing.id}"></kontuar-reviews>
  <kontuar-review-form product="${thing.id}"></kontuar-review-form>
</section>
<section aria-labelledby="same"><h2 id="same">${say.sameShelf}</h2>${cards(visit, beside(thing, 4))}</section>`
  return layout(visit, { title, body, category: thing.category, name: 'product' })
}
