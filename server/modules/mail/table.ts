import { sql } from 'drizzle-orm'
import { id, index, instant, integer, now, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

/**
 * `waiting` until it is due, `sending` under a lease, then `sent`. `kept` stays for the staff to read, because no mail server is set up.
 * `failed` was refused for good, or in vain until no tries were left.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'kept', 'failed'] as const

/** The outbox: every mail that the server was to send, and what became of it. */
export const mails = table(
  'mails',
  {
    id: id(),
    shopId: ofShop(),
    to: text().notNull(),
    subject: text().notNull(),
    /** Holds `SECRET_PLACE` where the secret belongs. */
    text: text().notNull(),
    html: text(),
    /** A token of a link; forgotten as soon as the mail is sent. */
    secret: text(),
    /** Where one click ends such mails (RFC 8058); null for mails that nobody can leave. */
    unsubscribe: text(),
    locale: text({ enum: ['pl', 'en'] }).notNull(),
    kind: text().notNull(),
    /** The same at every try, so that a mail that went out twice is shown once. */
    messageId: text().notNull(),
    state: text({ enum: mailStates }).notNull(),
    attempts: integer().notNull(),
    /** Until when the one who is sending it has it alone. */
    leasedUntil: instant(),
    createdAt: now(),
    sentAt: instant(),
    /** What the mail server said at the last try that failed. */
    error: text(),
  },
  (t) => [index('mails_by_time').on(t.shopId, t.createdAt, t.id), index('mails_by_address').on(t.shopId, sql`lower("to")`, t.createdAt)],
)

export type Mail = typeof mails.$inferSelect
