import { id, index, instant, integer, json, table, text, uniqueIndex } from '../../db/columns.ts'

/** Work promised by a committed write. A row leaves when its job is done, or stays with `lastError` once it has no tries left. */
export const jobs = table(
  'jobs',
  {
    id: id(),
    name: text().notNull(),
    /** At most one waiting row for a key; null for jobs that may stand in the queue many times. */
    key: text(),
    data: json().notNull(),
    dueAt: instant().notNull(),
    triesLeft: integer().notNull(),
    lastError: text(),
  },
  (t) => [index('jobs_by_due').on(t.dueAt), uniqueIndex('jobs_by_key').on(t.key)],
)
