import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { dialect } from './dialect.ts'
import { migrateSqlite } from './migrate.sqlite.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store, StoreLog } from './store.ts'

export const migrationsFolder = fileURLToPath(new URL(`../migrations/${dialect}`, import.meta.url))

/** Any 64-bit number will do, as long as every node takes the same one. */
const MIGRATION_LOCK = 7_243_001

/** Brings the database at `url` to this version; nodes that start together take turns. */
export async function migrateStore(url: string, folder = migrationsFolder) {
  if (dialect === 'sqlite') return migrateSqlite(url, folder)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}

export const openStore = (url: string, log: StoreLog): Store => (dialect === 'sqlite' ? openSqlite({ path: url, log }) : openPostgres({ url, log }))
