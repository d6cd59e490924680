import { id, index, instant, now, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import { orders } from '../orders/table.ts'
import { requestModes } from '../reviews/table.ts'

export const requestStates = ['queued', 'sent', 'cancelled', 'skipped'] as const

/** Why a buyer is not asked: the first five take a request out of the queue, the others never let it in. */
export const requestReasons = [
  ...(['cancelled', 'refunded', 'deleted', 'unsubscribed', 'staff'] as const),
  ...(['mode_off', 'no_email', 'no_products', 'no_consent', 'too_late', 'cooldown', 'reviewed'] as const),
] as const

/** The one request for reviews of an order: nobody is ever asked twice about it. */
export const requests = table(
  'requests',
  {
    id: id(),
    shopId: ofShop(),
    orderId: text()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    /** The order's, in normal form. */
    email: text(),
    /** What it was queued by, see `review_settings`. */
    mode: text({ enum: requestModes }).notNull(),
    state: text({ enum: requestStates }).notNull(),
    reason: text({ enum: requestReasons }),
    /** Null while the order is not paid or delivered yet, and for what is not to be sent. */
    dueAt: instant(),
    createdAt: now(),
    /** When the mail went into the outbox. */
    sentAt: instant(),
    /** When the first review came by it. */
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex('requests_by_order').on(t.orderId),
    index('requests_by_time').on(t.shopId, t.createdAt, t.id),
    index('requests_by_state').on(t.shopId, t.state, t.createdAt, t.id),
    index('requests_by_email').on(t.shopId, t.email, t.sentAt),
  ],
)

export type Request = typeof requests.$inferSelect
export type Reason = NonNullable<Request['reason']>
