import Connection from 'better-sqlite3'
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session'
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { Effects, Touched } from './effects.ts'
import { readerPool } from './sqlite.readers.ts'
import { type Prepare, remembering } from './sqlite.statements.ts'
import { assertOutsideWrite, type Reader, runInWrite, SLOW_WRITE, type Store, type StoreLog, type Tx } from './store.ts'

interface Job {
  work(tx: Tx): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
  value?: unknown
  effects: Effects
}

export interface SqliteOptions {
  path: string
  log: StoreLog
  /** Writes that share one commit, at most. */
  groupSize?: number
  synchronous?: 'FULL' | 'OFF'
}

/** The log grows to 32 MB before it is copied into the database. SQLite's own 4 MB are full after a group or two, and each copy syncs twice. */
const WAL_PAGES = 8000

/**
 * SQLite behind the async Store: one connection writes, others only read (WAL lets them overlap).
 * Writes that wait together share one commit, each in its own savepoint, so one fsync serves them all.
 */
export function openSqlite({ path, log, groupSize = 64, synchronous = 'FULL' }: SqliteOptions): Store {
  const writer = new Connection(path)
  writer.pragma('journal_mode = WAL')
  for (const pragma of [`synchronous = ${synchronous}`, 'foreign_keys = ON', 'busy_timeout = 5000', `wal_autocheckpoint = ${WAL_PAGES}`]) writer.pragma(pragma)
  const prepareWrite = remembering(writer)
  const readers = readerPool(path)
  const touched = new Touched()
  const waiting: Job[] = []
  let draining: Promise<void> | undefined
  let writes = 0
  let commits = 0

  async function drain() {
    while (waiting.length > 0) {
      await new Promise(setImmediate) // lets every request that is already readable join the group
      await commit(waiting.splice(0, groupSize))
    }
    draining = undefined
  }

  async function commit(group: Job[]) {
    const done: Job[] = []
    const started = performance.now()
    try {
      writer.exec('BEGIN IMMEDIATE')
      for (const job of group) if (await attempt(job)) done.push(job)
      writer.exec('COMMIT')
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      for (const job of group) job.reject(error)
      return
    }
    commits++
    writes += done.length
    const took = performance.now() - started
    if (took > SLOW_WRITE) log.warn({ ms: Math.round(took), writes: group.length, waiting: waiting.length }, 'a commit held the writer long')
    for (const { effects, resolve, value } of done) {
      touched.tell(effects, log)
      resolve(value)
      effects.run(log)
    }
  }

  /** One job in its savepoint: true when it may commit; rejects the job and undoes it otherwise. */
  async function attempt(job: Job) {
    const client = leased(prepareWrite)
    writer.exec('SAVEPOINT job')
    try {
      const { afterCommit, touch } = job.effects
      const tx = Object.assign(open(client), { afterCommit, touch }) as unknown as Tx
      job.value = await runInWrite(() => job.work(tx))
      return true
    } catch (error) {
      if (!writer.inTransaction) throw error // disk full and its like end the whole transaction
      writer.exec('ROLLBACK TO job')
      job.reject(error)
      return false
    } finally {
      client.end()
      if (writer.inTransaction) writer.exec('RELEASE job')
    }
  }

  return {
    get read() {
      assertOutsideWrite('store.read')
      return readers.read
    },
    snapshot(work) {
      assertOutsideWrite('store.snapshot')
      return readers.snapshot(work)
    },
    write(work) {
      assertOutsideWrite('store.write')
      return new Promise((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject, effects: new Effects() })
        draining ??= drain()
      })
    },
    onTouched: touched.listen,
    stats: () => ({ writes, commits, waiting: waiting.length, retries: 0 }),
    async close() {
      await draining
      readers.close()
      writer.close()
    },
  }
}

/** Shared, because it learns every column's name in SQL once. */
const dialect = new SQLiteSyncDialect({ casing: 'snake_case' })

function open(client: object) {
  const session = new BetterSQLiteSession(client as Connection.Database, dialect, undefined)
  return new BaseSQLiteDatabase('sync', dialect, session, undefined) as unknown as Reader
}

/** The writer's `prepare`, lent to one job: it refuses once the job is over, so a leaked `tx` cannot write into a stranger's savepoint. */
function leased(prepare: Prepare) {
  let over = false
  return {
    prepare(sql: string) {
      if (over) throw new Error('This tx is over: a query was not awaited inside its store.write')
      return prepare(sql)
    },
    end() {
      over = true
    },
  }
}
