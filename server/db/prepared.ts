import { type SQL, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'
import type { Reader, Tx } from './store.ts'

/** What Drizzle keeps to itself: a statement that may run on another connection than the one it was built on. */
interface Statement {
  getQuery(): object
  fields: unknown
}
interface Session {
  prepareQuery(query: object, fields: unknown, executeOrName: string, isArrayMode: true): { execute(values: object): Promise<unknown[]> }
}
interface Preparable<Row> {
  prepare(name: string): unknown
  execute(): Promise<Row[]>
}

/** A place of a prepared statement; what is put there is in the database's own form, see `mapToDriverValue`. */
export const place = <Type = unknown>(name: string) => sql`${sql.placeholder(name)}` as SQL<Type>

/** A statement whose text is built once: Drizzle builds it several times as long as SQLite runs it. It must return rows. */
export function prepared<Row, Db extends Reader = Tx>(name: string, build: (db: Db) => Preparable<Row>) {
  let built: Statement | undefined
  return async (db: Db, values: Record<string, unknown>): Promise<Row[]> => {
    built ??= build(db).prepare(name) as Statement
    const { session } = db as unknown as { session: Session }
    const rows = await session.prepareQuery(built.getQuery(), built.fields, dialect === 'sqlite' ? 'all' : name, true).execute(values)
    return rows as Row[]
  }
}
