import { AsyncLocalStorage } from 'node:async_hooks'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** A write without `.returning()` tells nothing, so nobody learns to read one driver's row count. */
interface NoResult extends PgQueryResultHKT {
  type: void
}
type Database = PgDatabase<NoResult>

/** Queries over committed data. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>

/** The open transaction of one `store.write`; dead once its callback has settled. */
export type Tx = Reader &
  Pick<Database, 'insert' | 'update' | 'delete'> & {
    /** Runs `hook` after the commit, and never if the write fails. Its errors are logged, not thrown. */
    afterCommit(hook: () => unknown): void
    /**
     * Says that what is known under `topic` changes with this write: every cache of it is dropped before the write resolves.
     * @param news what is new under it, for listeners of this process that would otherwise read it back
     */
    touch(topic: string, news?: object): void
  }

export type News = ReadonlyMap<string, readonly object[]>
export type TouchListener = (topics: ReadonlySet<string>, news: News) => void

export interface Store {
  /** Single queries, each on the newest commit. Where two must agree, use `snapshot`. */
  readonly read: Reader
  /** Runs `work` over one unchanging view of the data. */
  snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T>
  /**
   * Runs `work` in one serialisable transaction and resolves after its commit is on disk.
   * `work` may run again when PostgreSQL asks for a retry: touch nothing but `tx` in it.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Hears the touched topics of each commit of this process. */
  onTouched(listener: TouchListener): void
  /** Writes committed, commits made for them, and writes waiting now. */
  stats(): { writes: number; commits: number; waiting: number; retries: number }
  close(): Promise<void>
}

export interface StoreLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** A write that holds the only writer longer than this, in milliseconds, is logged. */
export const SLOW_WRITE = 50

const inWrite = new AsyncLocalStorage<true>()
export const runInWrite = <T>(work: () => Promise<T>) => inWrite.run(true, work)

/** Throws when called from inside a write callback, where only `tx` sees the right data. */
export function assertOutsideWrite(what: string) {
  if (inWrite.getStore()) throw new Error(`${what} was used inside store.write: use its tx`)
}
