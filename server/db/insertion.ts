import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { dialect } from './dialect.ts'
import type { Tx } from './store.ts'

/** What Drizzle keeps to itself: a statement that may run on another connection than the one it was built on. */
interface Statement {
  getQuery(): object
  fields: unknown
}
interface Session {
  prepareQuery(query: object, fields: unknown, executeOrName: string, isArrayMode: true): { execute(values: object): Promise<unknown[]> }
}

/**
 * Inserts single rows by a statement whose text is built once: Drizzle builds an insert five times as long as SQLite runs it.
 * Answers the row as written, or undefined where a unique index has one like it.
 */
export function insertion<Table extends PgTable>(table: Table) {
  const columns = Object.entries(getTableColumns(table))
  const name = `insert_${getTableName(table)}`
  let built: Statement | undefined

  function build(tx: Tx): Statement {
    const values = Object.fromEntries(columns.map(([key]) => [key, sql`${sql.placeholder(key)}`]))
    const [, anyColumn] = columns[0] ?? []
    if (!anyColumn) throw new Error(`${name}: a table without columns`)
    const insert = tx
      .insert(table as PgTable)
      .values(values)
      .onConflictDoNothing()
      .returning({ anyColumn })
    return insert.prepare(name) as unknown as Statement
  }

  return async (tx: Tx, given: Table['$inferInsert']): Promise<Table['$inferSelect'] | undefined> => {
    built ??= build(tx)
    const row: Record<string, unknown> = {}
    const values: Record<string, unknown> = {}
    for (const [key, column] of columns) {
      const value = (given as Record<string, unknown>)[key] ?? column.defaultFn?.() ?? null
      row[key] = value
      values[key] = value === null ? null : column.mapToDriverValue(value)
    }
    const { session } = tx as unknown as { session: Session }
    const written = await session.prepareQuery(built.getQuery(), built.fields, dialect === 'sqlite' ? 'all' : name, true).execute(values)
    return written.length > 0 ? row : undefined
  }
}
