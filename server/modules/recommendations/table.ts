import { index, integer, json, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import type { Neighbours } from './service/model.ts'

/**
 * What one batch of events or one order adds to the neighbours of each product: written beside them in the same transaction, read together with
 * `neighbours` from then on, and folded into them by a job. Visitors' writes only add rows here, so none waits for another.
 */
export const gains = table(
  'recommendation_gains',
  {
    shopId: ofShop(),
    item: text().notNull(),
    /** Of the batch: it begins with the time, so that the oldest comes first. */
    id: text().notNull(),
    others: json().$type<Neighbours>().notNull(),
    /** Of the empty item, what was seen before its `others`, the latest first: what they could have been foretold from. Null elsewhere. */
    earlier: json().$type<string[]>(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.item, t.id] }), index('recommendation_gains_by_id').on(t.id)],
)

/** What goes with each product of a shop; under the empty item, what is looked at most. Written by one job alone. */
export const neighbours = table(
  'recommendation_neighbours',
  { shopId: ofShop(), item: text().notNull(), others: json().$type<Neighbours>().notNull() },
  (t) => [primaryKey({ columns: [t.shopId, t.item] })],
)

/** How often the next product was among the recommended, by day in UTC. */
export const hits = table(
  'recommendation_hits',
  {
    shopId: ofShop(),
    /** As 20260314. */
    day: integer().notNull(),
    measured: integer().notNull(),
    hits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.day] })],
)

export type GainRow = typeof gains.$inferSelect
