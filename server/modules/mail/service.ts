import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { newestFirst, olderThan, toNewestPage } from '../../db/newest.ts'
import type { Reader, Tx } from '../../db/store.ts'
import type { Position } from '../../http/cursor.ts'
import { shops } from '../accounts/table.ts'
import { enqueue } from '../jobs/service.ts'
import { MailNotFound } from './errors.ts'
import { type Mail, mails } from './table.ts'

/** Stands in a mail's text where its secret belongs. */
export const SECRET_PLACE = '{secret}'

/** What carries a mail out; run by `mailJobs`. Ten tries are seventeen hours. */
export const deliverMail = { name: 'mail.deliver', data: z.object({ mail: z.string() }), tries: 10 }

export interface Letter {
  shopId: string
  /** One address, nothing else. */
  to: string
  subject: string
  text: string
  html?: string
  /** Where one click ends such mails (RFC 8058). */
  unsubscribe?: string
  locale: Mail['locale']
  /** What it is about, as in `invitation`. */
  kind: string
  /** Put in the place of `SECRET_PLACE` on its way out, and kept no longer than that. */
  secret?: string
}

/** Puts a mail into the outbox and promises to send it: no commit, no mail. @returns its id */
export async function sendMail(tx: Tx, { html, secret, unsubscribe, ...letter }: Letter): Promise<string> {
  const id = crypto.randomUUID()
  const [shop] = await tx.select({ website: shops.website }).from(shops).where(eq(shops.id, letter.shopId))
  const host = shop && URL.canParse(shop.website) ? new URL(shop.website).hostname : 'kontuar.invalid'
  const optional = { html: html ?? null, secret: secret ?? null, unsubscribe: unsubscribe ?? null }
  await tx.insert(mails).values({ ...letter, ...optional, id, messageId: `<${id}@${host}>`, state: 'waiting', attempts: 0 })
  await enqueue(tx, deliverMail, { mail: id })
  return id
}

export const withSecret = (text: string, secret: string) => text.replaceAll(SECRET_PLACE, () => secret)

export interface MailQuery {
  shopId: string
  state?: Mail['state'] | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of a shop's outbox, newest first. */
export async function mailsOf(db: Reader, { shopId, state, after, limit }: MailQuery) {
  const { createdAt, id } = mails
  const rows = await db
    .select()
    .from(mails)
    .where(and(eq(mails.shopId, shopId), state && eq(mails.state, state), after && olderThan(createdAt, id, after)))
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  return toNewestPage(rows, limit, ({ createdAt }) => createdAt)
}

/** The last mails to any of some addresses, the newest first; case does not matter. */
export async function mailsTo(db: Reader, shopId: string, addresses: readonly string[], limit: number): Promise<Mail[]> {
  if (addresses.length === 0) return []
  const lowered = addresses.map((address) => address.toLowerCase())
  return db
    .select()
    .from(mails)
    .where(and(eq(mails.shopId, shopId), inArray(sql`lower(${mails.to})`, lowered)))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit)
}

/** @throws {MailNotFound} also for another shop's mail */
export async function mailOf(db: Reader, shopId: string, id: string): Promise<Mail> {
  const [mail] = await db
    .select()
    .from(mails)
    .where(and(eq(mails.shopId, shopId), eq(mails.id, id)))
  if (!mail) throw new MailNotFound(id)
  return mail
}
