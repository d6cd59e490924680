import { eq } from 'drizzle-orm'
import { linkTo, type Purpose } from '../../http/links.ts'
import { quiet, type TestApp, type TestShop } from '../../testing.ts'
import { type Job, runDue } from '../jobs/service.ts'
import { withSecret } from '../mail/service.ts'
import { mails } from '../mail/table.ts'
import { replyMailJob } from './jobs.ts'
import { reviewSettings } from './table.ts'

/** The path of a link as a mail would carry it. */
export const pathTo = (app: TestApp, { shop }: TestShop, purpose: Purpose, review: string) =>
  linkTo(app.config, purpose, shop.id, review).slice(app.config.PUBLIC_URL.length)

/** Sends a form of a page as a browser does. */
export const post = (app: TestApp, url: string, fields: Record<string, string | number> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, `${value}`])).toString(),
  })

/** Tells authors of replies, as the job runner would so much later. */
export const tellAuthors = (app: TestApp, later = 0) =>
  runDue(app.store, new Map([[replyMailJob(app.config).name, replyMailJob(app.config) as unknown as Job]]), quiet, { now: new Date(Date.now() + later) })

/** The mails of a kind in the outbox, as they would leave. */
export async function mailsOf({ store }: TestApp, kind: string) {
  const rows = await store.read.select().from(mails).where(eq(mails.kind, kind)).orderBy(mails.createdAt)
  return rows.map(({ to, subject, text, html, secret }) => ({ to, subject, text: withSecret(text, secret ?? ''), html: withSecret(html ?? '', secret ?? '') }))
}

/** The shop wants every e-mail of a page review confirmed. */
export const askForEmails = ({ store }: TestApp, { shop }: TestShop) =>
  store.write((tx) =>
    tx
      .insert(reviewSettings)
      .values({ shopId: shop.id, requestMode: 'off', requestDelay: 7, consentMode: 'required', confirmsEmail: true, rewards: false })
      .onConflictDoUpdate({ target: reviewSettings.shopId, set: { confirmsEmail: true } }),
  )
