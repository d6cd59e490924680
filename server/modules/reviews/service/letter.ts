import type { Config } from '../../../config.ts'
import { type Html, html } from '../../../http/html.ts'
import { linkTo, type Purpose } from '../../../http/links.ts'
import { SECRET_PLACE } from '../../mail/service.ts'

export type Home = Pick<Config, 'SECRET' | 'PUBLIC_URL'>

/** A link whose token stands apart from the mail's text: who reads the outbox must not be able to act as the author. */
export function secretLink(home: Home, purpose: Purpose, shopId: string, reviewId: string) {
  const link = linkTo(home, purpose, shopId, reviewId)
  const secret = link.slice(link.lastIndexOf('/') + 1)
  return { link: link.slice(0, -secret.length) + SECRET_PLACE, secret }
}

export interface Words {
  subject: string
  /** Paragraphs before the link. */
  before: string[]
  /** Words of somebody else, set apart. */
  quote?: string
  button: string
  after: string[]
}

/** One letter as text and as HTML. Everything in it is plain text and stays that. */
export function toLetter({ subject, before, quote, button, after }: Words, link: string) {
  const quoted = quote === undefined ? [] : [quote.replace(/^/gm, '> ')]
  return {
    subject,
    text: `${[...before, ...quoted, `${button}:\n${link}`, ...after].join('\n\n')}\n`,
    html: String(
      html`<!doctype html><meta charset="utf-8"><div style="max-width:36rem;font:16px/1.5 sans-serif">${before.map(paragraph)}${
        quote !== undefined &&
        html`<blockquote style="margin:16px 0;padding:4px 16px;border-left:4px solid #0b6e5f;white-space:pre-line;overflow-wrap:anywhere">${quote}</blockquote>`
      }<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b6e5f;color:#fff;text-decoration:none;font-weight:600">${button}</a></p>${after.map(paragraph)}</div>`,
    ),
  }
}

const paragraph = (text: string): Html => html`<p style="margin:16px 0">${text}</p>`
