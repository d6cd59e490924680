import { randomBytes } from 'node:crypto'
import { widgets } from '../../../sdk/widgets.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import * as contract from './contract.ts'
import { previewPage } from './page.ts'

export function staffRoutes(app: App) {
  app.get('/preview', { schema: contract.openPreview, ...may('settings.read') }, async ({ shop }) => ({
    key: app.keys.previewKey(shop.id),
    tags: Object.keys(widgets).map((name) => `kontuar-${name}`),
  }))
}

/**
 * One widget for the frames of the admin page. The policy puts it in a sandbox without an origin, so that nothing it runs can act
 * as the member of staff who looks at it.
 */
export function pageRoutes(app: App) {
  app.get('/admin/preview', { schema: contract.previewPage }, async ({ query }, reply) => {
    const { key, tag, accent, theme, lang, product, subject, limit, poll } = query
    const nonce = randomBytes(16).toString('base64')
    return reply
      .headers({
        'content-security-policy': policy(nonce),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .type('text/html; charset=utf-8')
      .send(previewPage({ key, tag, accent, theme, lang, nonce, attributes: { product, poll, subject, limit: limit?.toString(), theme, lang } }))
  })
}

const policy = (nonce: string) =>
  [
    ...["default-src 'none'", "script-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:", `style-src 'nonce-${nonce}'`],
    ...["frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'", 'sandbox allow-scripts allow-forms'],
  ].join('; ')
