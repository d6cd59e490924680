import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { dialect } from './dialect.ts'
import type { Tx } from './store.ts'

/**
 * Inserts many rows by one statement with one value, the rows as JSON: Drizzle takes longer to write out a thousand placeholders than
 * the database to fill them. For tables whose every column is given, and is text, a number or JSON.
 */
export function manyInsertion<Table extends PgTable>(table: Table) {
  const columns = Object.entries(getTableColumns(table))
  const isJson = (name: string) => columns.some(([key, column]) => key === name && column.dataType === 'json')
  const list = columns.map(([name]) => (dialect === 'sqlite' ? `value ->> '$.${name}'` : `r."${name}"`)).join(', ')
  const shape = columns.map(([name, column]) => `"${name}" ${column.getSQLType()}`).join(', ')

  return async (tx: Tx, rows: Table['$inferInsert'][]) => {
    if (rows.length === 0) return
    const given = JSON.stringify(
      rows,
      dialect === 'sqlite' ? (name, value: unknown) => (isJson(name) && value !== null ? JSON.stringify(value) : value) : undefined,
    )
    const from = dialect === 'sqlite' ? sql`json_each(${given})` : sql`jsonb_to_recordset(${given}::jsonb) as r(${sql.raw(shape)})`
    await tx.insert(table as PgTable).select(sql`select ${sql.raw(list)} from ${from}`)
  }
}
