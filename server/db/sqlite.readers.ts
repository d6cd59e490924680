import Connection from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { remembering } from './sqlite.statements.ts'
import type { Reader } from './store.ts'

/** One connection for single queries, and as many more as there are snapshots open at once. */
export function readerPool(path: string) {
  const all: Connection.Database[] = []
  const idle: ReturnType<typeof connect>[] = []

  function connect() {
    const connection = new Connection(path, { readonly: true })
    connection.pragma('busy_timeout = 5000')
    all.push(connection)
    const reader = drizzle({ prepare: remembering(connection) } as unknown as Connection.Database, { casing: 'snake_case' })
    return { connection, reader: reader as unknown as Reader }
  }

  const { reader: read } = connect()
  return {
    read,
    async snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T> {
      const lent = idle.pop() ?? connect()
      lent.connection.exec('BEGIN')
      try {
        return await work(lent.reader)
      } finally {
        lent.connection.exec('COMMIT')
        idle.push(lent)
      }
    },
    close() {
      for (const connection of all) connection.close()
    },
  }
}
