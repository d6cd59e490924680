import { sql } from 'drizzle-orm'
import { boolean, id, index, instant, integer, now, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop, users } from '../accounts/table.ts'

/** Who tells of an address: the staff, an order's source, or a file of customers (`csv`). */
export const addressSources = ['staff', 'woocommerce', 'shopify', 'prestashop', 'api', 'csv'] as const
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
    /** All that is searched, see `fold`; null for customers of earlier versions until a job folds them. */
    folded: text(),
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

const ofCustomer = () =>
  text()
    .notNull()
    .references(() => customers.id, { onDelete: 'cascade' })

/**
 * Where a customer's parcels and invoices go. What is told changes nothing that the staff corrected: an address is known by its words as they are now and as
 * they were told first, and a deleted one stays as a tombstone, of which the words are gone after a day.
 */
export const customerAddresses = table(
  'customer_addresses',
  {
    id: id(),
    shopId: ofShop(),
    customerId: ofCustomer(),
    name: text(),
    company: text(),
    line1: text(),
    line2: text(),
    postalCode: text(),
    city: text(),
    region: text(),
    /** ISO 3166-1 alpha-2. */
    country: text(),
    phone: text(),
    taxId: text(),
    isShippingDefault: boolean().notNull(),
    isInvoiceDefault: boolean().notNull(),
    source: text({ enum: addressSources }).notNull(),
    /** See `addressKey`. */
    key: text().notNull(),
    toldKey: text().notNull(),
    createdAt: now(),
    updatedAt: now(),
    /** When the staff last corrected it. */
    editedAt: instant(),
    deletedAt: instant(),
  },
  (t) => [
    index('customer_addresses_by_customer').on(t.customerId, t.createdAt, t.id),
    uniqueIndex('customer_addresses_shipping').on(t.customerId).where(sql`is_shipping_default and deleted_at is null`),
    uniqueIndex('customer_addresses_invoice').on(t.customerId).where(sql`is_invoice_default and deleted_at is null`),
    index('customer_addresses_deleted').on(t.shopId, t.deletedAt).where(sql`deleted_at is not null`),
  ],
)

/** What the staff write down about a customer: a table that no route of shoppers reads. Names stand as they were then. */
export const notes = table(
  'notes',
  {
    id: id(),
    shopId: ofShop(),
    customerId: ofCustomer(),
    text: text().notNull(),
    authorName: text().notNull(),
    createdAt: now(),
    editorName: text(),
    editedAt: instant(),
    /** Kept for a day, so that a deletion can be taken back. */
    deletedAt: instant(),
  },
  (t) => [index('notes_by_customer').on(t.customerId, t.createdAt, t.id), index('notes_deleted').on(t.shopId, t.deletedAt).where(sql`deleted_at is not null`)],
)

/** The words of a shop's staff. A tag that nobody has any more is gone. */
export const tags = table(
  'tags',
  {
    id: id(),
    shopId: ofShop(),
    name: text().notNull(),
    /** See `fold`: „VIP” and „vip” are one tag. */
    folded: text().notNull(),
  },
  (t) => [uniqueIndex('tags_by_name').on(t.shopId, t.folded)],
)

export const customerTags = table(
  'customer_tags',
  {
    shopId: ofShop(),
    customerId: ofCustomer(),
    tagId: text()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    createdAt: now(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.tagId] }), index('customer_tags_by_tag').on(t.tagId)],
)

/** What somebody is to do for a customer. */
export const tasks = table(
  'tasks',
  {
    id: id(),
    shopId: ofShop(),
    customerId: ofCustomer(),
    text: text().notNull(),
    /** Null for a task that anybody may take. */
    assigneeId: text().references(() => users.id, { onDelete: 'set null' }),
    /** A day as a number, 20260314; `NO_DAY` where it need not be done by any. */
    dueDay: integer().notNull(),
    authorName: text().notNull(),
    createdAt: now(),
    doneAt: instant(),
    doneBy: text(),
  },
  (t) => [
    index('tasks_open').on(t.shopId, t.dueDay, t.id).where(sql`done_at is null`),
    index('tasks_open_by_assignee').on(t.shopId, t.assigneeId, t.dueDay, t.id).where(sql`done_at is null`),
    index('tasks_done').on(t.shopId, t.doneAt, t.id).where(sql`done_at is not null`),
    index('tasks_by_customer').on(t.customerId, t.doneAt),
  ],
)

export type Address = typeof customerAddresses.$inferSelect
export type AddressSource = Address['source']
export type Note = typeof notes.$inferSelect
export type Tag = typeof tags.$inferSelect
export type Task = typeof tasks.$inferSelect
export type Customer = typeof customers.$inferSelect
export type IdentityType = (typeof identityTypes)[number]
