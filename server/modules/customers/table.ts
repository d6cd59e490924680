import { boolean, id, index, now, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

export const identityTypes = ['email', 'phone', 'woo_id', 'shopify_id', 'presta_id', 'visitor', 'crm'] as const

/** A person who buys in the shop. What finds them stands in `identities`; the fields here are for reading. */
export const customers = table(
  'customers',
  {
    id: id(),
    shopId: ofShop(),
    email: text(),
    phone: text(),
    firstName: text(),
    lastName: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (t) => [index('customers_by_time').on(t.shopId, t.createdAt, t.id)],
)

/**
 * What one customer is known by; nothing is known of two. `value` is in its normal form, see `normalEmail` and `normalPhone`.
 * `verified` where somebody proved it: a login of the platform, an e-mail that the platform had confirmed. What was typed into a form proves nothing.
 */
export const identities = table(
  'identities',
  {
    shopId: ofShop(),
    type: text({ enum: identityTypes }).notNull(),
    value: text().notNull(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    verified: boolean().notNull(),
    firstAt: now(),
    lastAt: now(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.type, t.value] }), index('identities_by_customer').on(t.customerId)],
)

export type Customer = typeof customers.$inferSelect
export type IdentityType = (typeof identityTypes)[number]
