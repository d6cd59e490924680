import { fromCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import * as contract from './contract.ts'
import { mailOf, mailsOf, withSecret } from './service.ts'
import type { Mail } from './table.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/mails', { schema: contract.listMails, ...may('mail.read') }, async ({ shop, query: { after, ...query } }) => {
    const page = await mailsOf(store.read, { ...query, shopId: shop.id, after: after === undefined ? undefined : fromCursor(after) })
    return { mails: page.rows.map(toMail), next: page.next }
  })

  app.get('/mails/:mail', { schema: contract.showMail, ...may('mail.read') }, async ({ shop, actor, params }) => {
    const mail = await mailOf(store.read, shop.id, params.mail)
    const secret = actor.role === 'owner' ? mail.secret : null
    return { mail: toMail(mail), text: withSecret(mail.text, secret ?? '…'), attempts: mail.attempts }
  })
}

const toMail = ({ id, kind, to, subject, locale, state, error, createdAt, sentAt }: Mail) => ({
  ...{ id, kind, to, subject, locale, state, error },
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
})
