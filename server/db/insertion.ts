import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { place, prepared } from './prepared.ts'
import type { Tx } from './store.ts'

/**
 * Inserts single rows by a statement whose text is built once: Drizzle builds an insert five times as long as SQLite runs it.
 * Answers the row as written, or undefined where a unique index has one like it.
 */
export function insertion<Table extends PgTable>(table: Table) {
  const columns = Object.entries(getTableColumns(table))
  const name = `insert_${getTableName(table)}`
  const insert = prepared(name, (tx) => {
    const values = Object.fromEntries(columns.map(([key]) => [key, place(key)]))
    const [, anyColumn] = columns[0] ?? []
    if (!anyColumn) throw new Error(`${name}: a table without columns`)
    return tx
      .insert(table as PgTable)
      .values(values)
      .onConflictDoNothing()
      .returning({ anyColumn })
  })

  return async (tx: Tx, given: Table['$inferInsert']): Promise<Table['$inferSelect'] | undefined> => {
    const row: Record<string, unknown> = {}
    const values: Record<string, unknown> = {}
    for (const [key, column] of columns) {
      const value = (given as Record<string, unknown>)[key] ?? column.defaultFn?.() ?? column.default ?? null
      row[key] = value
      values[key] = value === null ? null : column.mapToDriverValue(value)
    }
    const written = await insert(tx, values)
    return written.length > 0 ? row : undefined
  }
}
