import { eq } from 'drizzle-orm'
import type { Store, Tx } from '../../db/store.ts'
import { shops } from '../accounts/table.ts'
import { enqueue } from '../jobs/service.ts'
import { type Carrier, Undelivered } from './carrier.ts'
import { deliverMail, withSecret } from './service.ts'
import { type Mail, mails } from './table.ts'

/** Longer than a mail server can keep us, in milliseconds: nobody else sends the mail meanwhile. */
const LEASE = 5 * 60_000

/**
 * Sends one mail of the outbox. A mail that is sent, or that another node is sending, is not sent again; one whose node
 * died after the server took it and before it could say so is, under the same Message-ID.
 * @throws {Undelivered} where a later try may succeed
 */
export async function deliver(store: Store, carrier: Carrier | undefined, id: string, now = new Date()) {
  const letter = await store.write((tx) => (carrier ? lease(tx, id, now) : keep(tx, id)))
  if (!letter || !carrier) return
  const { mail, shop } = letter
  const fill = (text: string) => withSecret(text, mail.secret ?? '')
  try {
    await carrier.carry({ ...mail, fromName: shop, text: fill(mail.text), html: mail.html === null ? null : fill(mail.html) })
  } catch (error) {
    const failure = error instanceof Undelivered ? error : new Undelivered(String(error), false)
    const isOver = failure.isFinal || mail.attempts >= deliverMail.tries
    await settle(store, id, { state: isOver ? 'failed' : 'waiting', error: failure.message })
    if (isOver) return
    throw failure
  }
  await settle(store, id, { state: 'sent', sentAt: new Date(), error: null, secret: null })
}

const settle = (store: Store, id: string, outcome: Partial<Mail>) =>
  store.write((tx) =>
    tx
      .update(mails)
      .set({ ...outcome, leasedUntil: null })
      .where(eq(mails.id, id)),
  )

/** Takes the mail for this node alone; undefined where there is nothing to send now. */
async function lease(tx: Tx, id: string, now: Date) {
  const [letter] = await tx.select({ mail: mails, shop: shops.name }).from(mails).innerJoin(shops, eq(shops.id, mails.shopId)).where(eq(mails.id, id))
  if (!letter || letter.mail.state === 'sent' || letter.mail.state === 'failed') return undefined
  const { leasedUntil, attempts } = letter.mail
  if (leasedUntil && leasedUntil > now) {
    await enqueue(tx, deliverMail, { mail: id }, { dueAt: leasedUntil })
    return undefined
  }
  const leased = { state: 'sending', attempts: attempts + 1, leasedUntil: new Date(now.getTime() + LEASE) } as const
  await tx.update(mails).set(leased).where(eq(mails.id, id))
  return { ...letter, mail: { ...letter.mail, ...leased } }
}

async function keep(tx: Tx, id: string) {
  const [mail] = await tx.select({ state: mails.state }).from(mails).where(eq(mails.id, id))
  if (mail?.state === 'waiting') await tx.update(mails).set({ state: 'kept' }).where(eq(mails.id, id))
  return undefined
}
