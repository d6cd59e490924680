import { type Html, html } from '../../../server/http/html.ts'
import { categories } from '../catalogue.ts'
import type { Visit } from '../visit.ts'

interface Page {
  title: string
  body: Html
  /** The nav's current category, if the page belongs to one. */
  category?: string
  name: 'home' | 'category' | 'product' | 'cart' | 'thanks' | 'missing'
}

export function layout(visit: Visit, { title, body, category, name }: Page): string {
  const { say, base, to } = visit
  return String(html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Kubek i Spółka</title>
<link rel="icon" href="${base}/pictures/kubek-bursztyn.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}/style.css">
<link rel="stylesheet" href="${base}/pages.css">
<script type="module" src="${base}/consent.js"></script>
<script type="module" src="${base}/shop.js"></script>
<script async src="/kontuar.js" data-shop="${visit.key}"></script>
</head>
<body data-page="${name}">
<a class="skip" href="#content">${say.skip}</a>
<header class="top">
  <a class="mark" href="${to('/')}">Kubek i Spółka <small>${say.tagline}</small></a>
  <nav aria-label="${say.shelves}">
    <ul>${categories.map((shelf) => html`<li><a href="${to(`/kategoria/${shelf.id}`)}"${shelf.id === category && html` aria-current="page"`}>${visit.name(shelf)}</a></li>`)}</ul>
  </nav>
  <p class="tools">
    <a href="${visit.other}" hreflang="${visit.language === 'pl' ? 'en' : 'pl'}" lang="${visit.language === 'pl' ? 'en' : 'pl'}">${say.language}</a>
    <a href="${to('/koszyk')}">${say.cart} <span class="count" data-count hidden></span></a>
  </p>
</header>
<main id="content" tabindex="-1">${body}</main>
<footer class="bottom"><div><p>${say.footer}</p><p>${say.orderNote}</p><p><button type="button" class="plain" data-consent-change>${say.consentChange}</button></p></div><kontuar-badge></kontuar-badge></footer>
<aside class="consent" aria-label="${say.consentTitle}" tabindex="-1" data-consent hidden>
  <p><strong>${say.consentTitle}</strong> ${say.consentText}</p>
  <p class="choices"><button type="button" class="button" data-choice="no">${say.consentNo}</button> <button type="button" class="button" data-choice="yes">${say.consentYes}</button></p>
</aside>
</body>
</html>
`)
}

/** The way from the shop's door to this page; the page itself is not a link. */
export function trail(visit: Visit, steps: [name: string, path: string][], here: string): Html {
  return html`<nav class="trail" aria-label="${visit.say.path}"><ol>
    <li><a href="${visit.to('/')}">${visit.say.home}</a></li>
    ${steps.map(([name, path]) => html`<li><a href="${visit.to(path)}">${name}</a></li>`)}
    <li aria-current="page">${here}</li>
  </ol></nav>`
}
