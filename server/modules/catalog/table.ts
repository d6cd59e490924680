import { index, money, now, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

export const availabilities = ['in_stock', 'out_of_stock', 'preorder', 'backorder'] as const

/** What the shop sells. `id` is the shop's own product id, so that a page may name it without asking us. */
export const products = table(
  'products',
  {
    shopId: ofShop(),
    id: text().notNull(),
    name: text().notNull(),
    /** The name as it is searched, see `fold`. */
    folded: text().notNull(),
    url: text(),
    /** The address as a pasted link is compared with it, see `linkOf`. */
    link: text(),
    imageUrl: text(),
    /** Products of one group are variants of one thing and share their reviews. */
    groupId: text(),
    description: text(),
    brand: text(),
    /** As the shop names it, from the widest to the narrowest, as in „Kuchnia > Kubki”. */
    category: text(),
    sku: text(),
    gtin: text(),
    /** The maker's own code. */
    mpn: text(),
    /** What it costs with tax; stands only beside its currency. */
    priceMinor: money(),
    /** ISO 4217. */
    currency: text(),
    availability: text({ enum: availabilities }),
    updatedAt: now(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    index('products_by_group').on(t.shopId, t.groupId),
    index('products_by_name').on(t.shopId, t.folded, t.id),
    index('products_by_sku').on(t.shopId, t.sku),
    index('products_by_link').on(t.shopId, t.link),
    index('products_by_brand').on(t.shopId, t.brand),
    index('products_by_category').on(t.shopId, t.category),
  ],
)

export type Product = typeof products.$inferSelect
