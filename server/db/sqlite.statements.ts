import type Connection from 'better-sqlite3'

export type Prepare = (sql: string) => Connection.Statement

/** `prepare` that keeps the `limit` latest statements: Drizzle asks for the same few texts again and again. */
export function remembering(connection: Connection.Database, limit = 500): Prepare {
  const known = new Map<string, Connection.Statement>()
  return (sql) => {
    let statement = known.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      known.set(sql, statement)
      const [oldest] = known.keys()
      if (known.size > limit && oldest !== undefined) known.delete(oldest)
    }
    return statement.reader ? statement.raw(false) : statement
  }
}
