import { setTimeout as sleep } from 'node:timers/promises'
import { NodePgSession } from 'drizzle-orm/node-postgres'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { Effects, Touched } from './effects.ts'
import { Turns } from './postgres.turns.ts'
import { assertOutsideWrite, type Reader, runInWrite, SLOW_WRITE, type Store, type StoreLog, type Tx } from './store.ts'

/** A write sent back so often runs alone in this process from then on: else a stream of short writes may starve a long one. */
const PATIENCE = 3
/**
 * How often PostgreSQL may send a write back, by SQLSTATE: serialization failure, deadlock, and a key that another write put in
 * between this one's look and its insert, which may be told as a unique violation too. One that is no race comes back alone.
 * https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
 */
const RETRIES = new Map([
  ['40001', 10],
  ['40P01', 10],
  ['23505', 3],
])

export interface PostgresOptions {
  url: string
  log: StoreLog
  poolSize?: number
}

/** PostgreSQL behind the same Store. Serialisable isolation gives the guarantee SQLite has by its single writer. */
export function openPostgres({ url, log, poolSize = 16 }: PostgresOptions): Store {
  const pool = new pg.Pool({ connectionString: url, max: poolSize })
  pool.on('error', (error) => log.error({ err: error }, 'an idle PostgreSQL connection broke'))
  const read = open(pool)
  const touched = new Touched()
  const turns = new Turns()
  const counts = { writes: 0, commits: 0, waiting: 0, retries: 0 }

  /** Runs `work` between BEGIN and COMMIT on a connection of its own, which refuses queries afterwards. */
  async function within<T>(begin: string, work: (client: object) => Promise<T>): Promise<T> {
    const connection = await pool.connect()
    const client = leased(connection)
    let broken = false
    try {
      await connection.query(begin)
      const value = await work(client)
      await connection.query('COMMIT')
      return value
    } catch (error) {
      await connection.query('ROLLBACK').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.end()
      connection.release(broken)
    }
  }

  async function attempt<T>(work: (tx: Tx) => Promise<T>) {
    const effects = new Effects()
    const started = performance.now()
    const value = await within('BEGIN ISOLATION LEVEL SERIALIZABLE', (client) => {
      const { afterCommit, touch } = effects
      return runInWrite(() => work(Object.assign(open(client), { afterCommit, touch }) as unknown as Tx))
    })
    const took = performance.now() - started
    if (took > SLOW_WRITE * 10) log.warn({ ms: Math.round(took) }, 'a write took long')
    counts.writes++
    counts.commits++
    touched.tell(effects, log)
    effects.run(log)
    return value
  }

  return {
    get read() {
      assertOutsideWrite('store.read')
      return read
    },
    snapshot(work) {
      assertOutsideWrite('store.snapshot')
      return within('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (client) => work(open(client)))
    },
    async write(work) {
      assertOutsideWrite('store.write')
      counts.waiting++
      try {
        for (let tries = 0; ; tries++) {
          try {
            return await turns[tries < PATIENCE ? 'together' : 'alone'](() => attempt(work))
          } catch (error) {
            if (tries >= (RETRIES.get(sqlState(error)) ?? 0)) throw error
            counts.retries++
            await sleep(Math.random() * 2 ** tries)
          }
        }
      } finally {
        counts.waiting--
      }
    },
    onTouched: touched.listen,
    stats: () => ({ ...counts }),
    close: () => pool.end(),
  }
}

/** Shared, because it learns every column's name in SQL once. */
const dialect = new PgDialect({ casing: 'snake_case' })

function open(client: unknown) {
  const session = new NodePgSession(client as pg.Pool, dialect, undefined)
  return new PgDatabase(dialect, session, undefined) as unknown as Reader
}

/** A pooled connection, lent to one piece of work: it refuses queries once that is over. */
function leased(connection: pg.PoolClient) {
  let over = false
  return {
    query(...query: unknown[]) {
      if (over) throw new Error('This tx is over: a query was not awaited inside its store.write')
      return (connection.query as (...query: unknown[]) => unknown).apply(connection, query)
    },
    end() {
      over = true
    },
  }
}

/** The SQLSTATE of an error, or of what caused it; empty when there is none. */
export function sqlState(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code ?? (cause ? sqlState(cause) : '')
}
