import { id, index, integer, json, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import { visits } from '../tracking/table.ts'
import type { Neighbours } from './service/model.ts'

export const lessonKinds = ['viewed', 'bought'] as const

/** An item, and when, in milliseconds. */
export type Seen = [item: string, at: number]

/**
 * What is to be learned from one batch of events or one order: written beside them in the same transaction, and taken away by the job that has
 * learned it. Visitors' writes only add rows here, so none waits for another. `id` begins with the time, so that the oldest comes first.
 */
export const lessons = table(
  'recommendation_lessons',
  {
    id: id(),
    shopId: ofShop(),
    kind: text({ enum: lessonKinds }).notNull(),
    /** Null for an order. */
    visitId: text().references(() => visits.id, { onDelete: 'cascade' }),
    seen: json().$type<Seen[]>().notNull(),
  },
  (t) => [index('recommendation_lessons_by_visit').on(t.visitId)],
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

export type Lesson = typeof lessons.$inferSelect
