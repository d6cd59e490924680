import { index, now, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

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
    imageUrl: text(),
    /** Products of one group are variants of one thing and share their reviews. */
    groupId: text(),
    updatedAt: now(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.id] }), index('products_by_group').on(t.shopId, t.groupId)],
)
