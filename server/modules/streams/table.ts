import { integer, json, now, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

/** An append-only log that screens follow. `seq` is the number of its newest event, raised with the event's own row: it has no holes. */
export const streams = table('streams', {
  /** What kind of thing it is about and its id, as in `conversation:7f…`. */
  id: text().primaryKey(),
  shopId: ofShop(),
  seq: integer().notNull(),
})

export const streamEvents = table(
  'stream_events',
  {
    streamId: text()
      .notNull()
      .references(() => streams.id, { onDelete: 'cascade' }),
    /** From 1, without holes. */
    seq: integer().notNull(),
    kind: text().notNull(),
    data: json().$type<Record<string, unknown>>().notNull(),
    /** Who did it; null for the server itself. */
    sender: text(),
    /** The sender's own id of it: what is sent twice is kept once. Pages make them of the time (UUID version 7), so that the index grows at its end. */
    key: text(),
    at: now(),
  },
  (t) => [primaryKey({ columns: [t.streamId, t.seq] }), uniqueIndex('stream_events_by_key').on(t.key, t.streamId, t.sender)],
)

/** One row: a word that changes when a backup is restored, so that no screen goes on from a place that is gone. */
export const epochs = table('epochs', { id: text().primaryKey(), startedAt: now() })

export type StreamEvent = typeof streamEvents.$inferSelect
