import { type Html, html } from './html.ts'

export interface Page {
  locale: 'pl' | 'en'
  /** The shop's name. */
  shop: string
  title: string
  /** One line under the title. */
  text?: string
  content?: Html
}

/** A page of ours behind a link in a mail: no script, one style sheet, readable on a phone and by a screen reader. */
export const page = ({ locale, shop, title, text, content }: Page): string =>
  String(html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title} – ${shop}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/t/page.css" />
  </head>
  <body>
    <header><p>${shop}</p></header>
    <main>
      <h1>${title}</h1>
      ${text && html`<p class="lead">${text}</p>`}
      ${content}
    </main>
  </body>
</html>`)
