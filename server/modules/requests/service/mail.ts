import { type Html, html } from '../../../http/html.ts'
import { SECRET_PLACE } from '../../mail/service.ts'
import type { Request } from '../table.ts'

const MOST_NAMED = 20

const WORDS = {
  pl: {
    subject: (shop: string) => `${shop}: jak oceniasz zakupy?`,
    hello: (name: string | null) => (name ? `Dzień dobry, ${name}!` : 'Dzień dobry!'),
    asks: (shop: string, number: string) => `Dziękujemy za zakupy w sklepie ${shop} (zamówienie ${number}). Jak się sprawdzają?`,
    each: 'Oceń każdy produkt osobno:',
    all: 'Oceń wszystkie produkty w jednym formularzu:',
    button: 'Napisz opinię',
    honest: 'Liczy się każda szczera opinia, dobra i zła. Przy opinii pokażemy znak „Potwierdzony zakup”, bo prowadzi do niej ten odnośnik.',
    yours: 'Odnośnik jest tylko dla Ciebie, nie przekazuj go dalej.',
    stars: (stars: number, product: string) => `${stars} na 5: ${product}`,
    leave: 'Nie chcesz takich próśb? Zrezygnuj tutaj:',
    leaveShort: 'Nie chcę próśb o opinię z tego sklepu',
  },
  en: {
    subject: (shop: string) => `${shop}: how do you like what you bought?`,
    hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
    asks: (shop: string, number: string) => `Thank you for shopping at ${shop} (order ${number}). How do you like it?`,
    each: 'Rate each product by itself:',
    all: 'Rate all products in one form:',
    button: 'Write a review',
    honest: 'Every honest review counts, good or bad. Yours will bear the mark “Verified purchase”, because this link leads to it.',
    yours: 'The link is for you alone, please do not pass it on.',
    stars: (stars: number, product: string) => `${stars} out of 5: ${product}`,
    leave: 'No more such requests? Leave here:',
    leaveShort: 'No more review requests from this shop',
  },
}

export interface Invitation {
  locale: 'pl' | 'en'
  shop: string
  firstName: string | null
  /** The order's, as people call it. */
  number: string
  products: { id: string; name: string }[]
  mode: Request['mode']
  unsubscribe: string
}

/** The mail that asks for reviews: by the day of the order one link for each product, after the delivery one for all of it. */
export function invitation({ locale, shop, firstName, number, products, mode, unsubscribe }: Invitation) {
  const words = WORDS[locale]
  const named = products.slice(0, MOST_NAMED)
  const isEach = mode === 'ordered'
  const linkOf = (id: string) => `${SECRET_PLACE}?product=${encodeURIComponent(id)}`
  const links = isEach ? named.map(({ id, name }) => `${name}\n${linkOf(id)}`) : [...named.map(({ name }) => `– ${name}`), '', SECRET_PLACE]
  const lines = [words.hello(firstName), words.asks(shop, number), isEach ? words.each : words.all, links.join(isEach ? '\n\n' : '\n')]
  const text = `${[...lines, words.honest, words.yours, `${words.leave}\n${unsubscribe}`].join('\n\n')}\n`

  const stars = (id: string, name: string) =>
    [1, 2, 3, 4, 5].map(
      (count) => html`<a href="${linkOf(id)}&stars=${count}" title="${words.stars(count, name)}" aria-label="${words.stars(count, name)}"
        style="padding:8px;color:#b36f00;font-size:26px;text-decoration:none">★</a>`,
    )
  const product = (id: string, name: string) => html`<p><a href="${linkOf(id)}"><strong>${name}</strong></a><br />${stars(id, name)}</p>`
  const body: Html = isEach
    ? html`<p>${words.each}</p>${named.map(({ id, name }) => product(id, name))}`
    : html`<p>${words.all}</p><ul>${named.map(({ name }) => html`<li>${name}</li>`)}</ul>
        <p><a href="${SECRET_PLACE}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#0b6e5f;color:#ffffff;font-weight:600;text-decoration:none">${words.button}</a></p>`
  const page = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${words.subject(shop)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1f21"><div style="max-width:560px;margin:0 auto">
<p>${words.hello(firstName)}</p><p>${words.asks(shop, number)}</p>${body}
<p>${words.honest} ${words.yours}</p><hr style="border:0;border-top:1px solid #dfe3e3" />
<p style="font-size:14px"><a href="${unsubscribe}" style="color:#566063">${words.leaveShort}</a></p></div></body></html>`
  return { locale, subject: words.subject(shop), text, html: String(page) }
}
