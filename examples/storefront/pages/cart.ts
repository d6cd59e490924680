import { type Html, html } from '../../../server/http/html.ts'
import { type Product, products } from '../catalogue.ts'
import type { Visit } from '../visit.ts'
import { picture } from './card.ts'
import { layout, trail } from './layout.ts'

function row(visit: Visit, thing: Product): Html {
  const { id } = thing
  const title = visit.name(thing)
  return html`<li data-product="${id}" data-cents="${thing.priceCents}">
  <img src="${picture(visit, id)}" alt="" width="600" height="600" loading="lazy">
  <a href="${visit.to(`/produkt/${id}`)}">${title}</a>
  <span class="price">${visit.price(thing.priceCents)}</span>
  <label><span class="unseen">${visit.say.quantity}: ${title}</span><input type="number" name="${id}" value="1" min="1" max="${thing.stock}"></label>
  <button type="button" class="plain" data-remove>${visit.say.remove}<span class="unseen">: ${title}</span></button>
</li>`
}

/**
 * shop.js fills the list with clones of the template's rows; without scripts it holds the one product just added.
 * @param order the number the thank-you page will show, so that reloading that page keeps it
 */
export function cart(visit: Visit, order: string, added?: Product): string {
  const { say } = visit
  const body = html`${trail(visit, [], say.cart)}
<h1>${say.cart}</h1>
<div data-empty${added && html` hidden`}><p class="lead">${say.cartEmpty}</p><p><a class="button" href="${visit.to('/')}">${say.browse}</a></p></div>
<form class="cart" action="${visit.base}/dziekujemy" data-cart${!added && html` hidden`}>
  <ul>${added && row(visit, added)}</ul>
  <p class="total">${say.total} <strong data-total>${visit.price(added?.priceCents ?? 0)}</strong></p>
  <input type="hidden" name="nr" value="${order}">${visit.language === 'en' && html`<input type="hidden" name="lang" value="en">`}
  <button class="button">${say.order}</button>
  <p class="small">${say.orderNote}</p>
</form>
<template data-rows>${products.filter(({ stock }) => stock > 0).map((thing) => row(visit, thing))}</template>`
  return layout(visit, { title: say.cart, body, name: 'cart' })
}
