import { sql } from 'drizzle-orm'
import { id, index, instant, integer, money, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'

export const orderSources = ['woocommerce', 'shopify', 'prestashop', 'api', 'csv'] as const
export const orderStatuses = ['placed', 'paid', 'delivered', 'cancelled', 'refunded'] as const

const at = () => instant().notNull()

/**
 * An order as its source last told it; sums are the source's and never computed anew.
 * Two things change on their own, so that news may come in any order: what the order says, by (`sourceUpdatedAt`, `toldAt`),
 * and whether it is there, by when a deletion or a restoration was heard.
 */
export const orders = table(
  'orders',
  {
    id: id(),
    shopId: ofShop(),
    source: text({ enum: orderSources }).notNull(),
    /** The source's own id. */
    externalId: text().notNull(),
    /** What people call it. */
    number: text().notNull(),
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    /** The contact of this very order in normal form: it may be another than the customer's. */
    email: text(),
    status: text({ enum: orderStatuses }).notNull(),
    /** The status in the source's words. */
    rawStatus: text().notNull(),
    /** ISO 4217; `XXX` in the tombstone of an order that was deleted before it was told. */
    currency: text().notNull(),
    totalMinor: money().notNull(),
    refundedMinor: money().notNull(),
    placedAt: at(),
    paidAt: instant(),
    deliveredAt: instant(),
    cancelledAt: instant(),
    /** When it last changed at the source. */
    sourceUpdatedAt: at(),
    /** When we were told so: decides between two changes of one second. */
    toldAt: at(),
    deletedAt: instant(),
    restoredAt: instant(),
  },
  (t) => [
    uniqueIndex('orders_by_source').on(t.shopId, t.source, t.externalId),
    index('orders_by_time').on(t.shopId, t.placedAt, t.id).where(sql`deleted_at is null`),
    index('orders_by_customer').on(t.shopId, t.customerId, t.placedAt),
    index('orders_by_email').on(t.shopId, t.email),
    index('orders_by_number').on(t.shopId, t.number),
  ],
)

/** What was bought. `productId` is the shop's own id as in the catalogue; sums are null where the source tells none. */
export const orderLines = table(
  'order_lines',
  {
    shopId: ofShop(),
    orderId: text()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    /** From 0, as the source lists them. */
    position: integer().notNull(),
    productId: text(),
    variantId: text(),
    sku: text(),
    name: text().notNull(),
    quantity: integer().notNull(),
    unitMinor: money(),
    totalMinor: money(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.position] }), index('order_lines_by_product').on(t.shopId, t.productId)],
)

export type Order = typeof orders.$inferSelect
export type OrderLine = typeof orderLines.$inferSelect
export type OrderSource = Order['source']
export type OrderStatus = Order['status']
