import { boolean, id, index, instant, now, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'
import { orders } from '../orders/table.ts'

/** What a consent is for. Each stands alone: refusing one says nothing of another. */
export const purposes = ['review_requests', 'push'] as const
export const consentSources = ['order', 'link', 'staff', 'widget'] as const

/**
 * What a person agreed to or refused, append-only: nothing here is ever changed, the state of today is read from all of it.
 * `order` is a box beside an order, `link` the page behind a mail, `widget` a button on the shop's pages.
 */
export const consents = table(
  'consents',
  {
    id: id(),
    shopId: ofShop(),
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    /** In normal form; empty where only a browser is known. */
    email: text().notNull(),
    /** Whose browser said it; null for what was said elsewhere. */
    visitorId: text(),
    purpose: text({ enum: purposes }).notNull(),
    granted: boolean().notNull(),
    /** The words the person saw; empty where the source does not tell them. */
    text: text().notNull(),
    /** The first 16 hexadecimal digits of the text's SHA-256: the same words have the same version. */
    version: text().notNull(),
    source: text({ enum: consentSources }).notNull(),
    /** The language of the words, and the page that they stood on; null where the source does not tell. */
    locale: text(),
    page: text(),
    orderId: text().references(() => orders.id, { onDelete: 'set null' }),
    /** When the person said it. */
    at: instant().notNull(),
    recordedAt: now(),
  },
  (t) => [
    index('consents_by_person').on(t.shopId, t.email, t.purpose, t.at),
    index('consents_by_order').on(t.orderId),
    index('consents_by_customer').on(t.customerId),
    index('consents_by_visitor').on(t.shopId, t.visitorId, t.at),
  ],
)

export type Consent = typeof consents.$inferSelect
export type Purpose = Consent['purpose']
