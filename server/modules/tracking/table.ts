import { sql } from 'drizzle-orm'
import { id, index, instant, integer, json, money, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'

export const eventTypes = ['page', 'product', 'cart', 'order'] as const

/** A product by the shop's own id, and when it was viewed, in milliseconds. */
export type Seen = [product: string, at: number]

/** One visitor's events with less than thirty idle minutes between them. All of it follows from the events, in whatever order they came; see `cutVisits`. */
export const visits = table(
  'visits',
  {
    id: id(),
    shopId: ofShop(),
    visitorId: text().notNull(),
    /** Whom the visitor has proved to be. */
    customerId: text().references(() => customers.id, { onDelete: 'cascade' }),
    startedAt: instant().notNull(),
    lastAt: instant().notNull(),
    entryUrl: text().notNull(),
    exitUrl: text().notNull(),
    pageViews: integer().notNull(),
    /** The products viewed last, each once, the latest first, no more than SEEN; null where none was, and once its events are erased. */
    seen: json().$type<Seen[]>(),
    /** The most that the cart held. */
    cartMinor: money(),
    cartCurrency: text(),
    /** The number of the last order placed. */
    orderNumber: text(),
    orderedAt: instant(),
    /** Shortened, see `shortAddress`; erased after some days. */
    address: text(),
    /** Shortened, as in „Firefox, Windows”. */
    browser: text(),
  },
  (t) => [
    index('visits_by_time').on(t.shopId, t.startedAt, t.id),
    index('visits_by_visitor').on(t.shopId, t.visitorId, t.startedAt, t.id),
    index('visits_by_customer').on(t.shopId, t.customerId, t.startedAt, t.id),
    index('visits_with_order').on(t.shopId, t.orderNumber).where(sql`order_number is not null`),
    index('visits_with_address').on(t.startedAt).where(sql`address is not null`),
    index('visits_anonymous').on(t.startedAt).where(sql`customer_id is null`),
  ],
)

/** What a visitor did, append-only. `id` is the browser's own, so that a batch sent twice counts once. */
export const events = table(
  'events',
  {
    shopId: ofShop(),
    id: text().notNull(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    type: text({ enum: eventTypes }).notNull(),
    at: instant().notNull(),
    /** Without its fragment and all of its query but `utm_…`. */
    url: text().notNull(),
    /** The shop's own id. */
    product: text(),
    valueMinor: money(),
    currency: text(),
    orderNumber: text(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.id] }), index('events_by_visit').on(t.visitId, t.at), index('events_by_time').on(t.at)],
)

export type Visit = typeof visits.$inferSelect
export type TrackedEvent = typeof events.$inferSelect
