import { id, index, instant, json, now, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

export const platforms = ['woocommerce', 'shopify', 'prestashop'] as const
export const deliveryStates = ['received', 'done', 'ignored', 'failed'] as const

/** A shop platform that may tell us things at `/hooks/<id>`. `sealedSecret` is what it signs with, see `seal`. */
export const integrations = table(
  'integrations',
  {
    id: id(),
    shopId: ofShop(),
    platform: text({ enum: platforms }).notNull(),
    name: text().notNull(),
    sealedSecret: text().notNull(),
    /** The secret before this one, good for an hour after `rotatedAt`: platforms change over slowly. */
    sealedBefore: text(),
    rotatedAt: instant(),
    /** IANA zone and ISO currency of bodies that name none: PrestaShop's. */
    timeZone: text().notNull(),
    currency: text().notNull(),
    createdAt: now(),
    revokedAt: instant(),
    /** When WooCommerce last tried the address, unsigned. */
    pingedAt: instant(),
  },
  (t) => [index('integrations_by_shop').on(t.shopId, t.createdAt)],
)

/** Everything a platform has told, kept before it is judged. */
export const inbox = table(
  'inbox',
  {
    id: id(),
    shopId: ofShop(),
    integrationId: text()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    topic: text().notNull(),
    /** The same news has the same key, however often it comes. */
    dedupeKey: text().notNull(),
    receivedAt: now(),
    headers: json().$type<Record<string, string>>().notNull(),
    /** As received; in base64 where `bodyEncoding` says so, because a database's text cannot hold it. */
    body: text().notNull(),
    bodyEncoding: text({ enum: ['utf8', 'base64'] }).notNull(),
    state: text({ enum: deliveryStates }).notNull(),
    /** Why it failed or was ignored: a stable code, then words for developers. */
    error: text(),
    /** The platform's own id of the order that it told of; null before it is read. */
    about: text(),
  },
  (t) => [
    uniqueIndex('inbox_by_key').on(t.shopId, t.integrationId, t.dedupeKey),
    index('inbox_by_time').on(t.shopId, t.receivedAt, t.id),
    index('inbox_by_integration').on(t.integrationId, t.receivedAt, t.id),
    index('inbox_by_order').on(t.shopId, t.about),
    index('inbox_by_state').on(t.shopId, t.state, t.receivedAt, t.id),
  ],
)

export type Integration = typeof integrations.$inferSelect
export type Platform = Integration['platform']
export type Delivery = typeof inbox.$inferSelect
