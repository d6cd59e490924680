import Connection from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import pg from 'pg'
import { dialect } from '../../server/db/dialect.ts'
import { reviews } from '../../server/modules/reviews/table.ts'

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Each review once more for `copies - 1` further products, by the database itself: a million rows in seconds. */
export async function multiply(url: string, copies: number) {
  const names = Object.keys(getTableColumns(reviews)).map(inSql)
  const id = dialect === 'sqlite' ? 'lower(hex(randomblob(16)))' : 'gen_random_uuid()::text'
  const values = names.map((name) => ({ id, product: `product || '-' || copy` })[name] ?? name)
  const insert = `WITH RECURSIVE copies(copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < ${copies - 1})
    INSERT INTO reviews (${names}) SELECT ${values} FROM copies CROSS JOIN reviews`
  await (dialect === 'sqlite' ? inSqlite(url, insert) : inPostgres(url, insert))
}

/** Nothing is synced, and indexes are made at the end: this database is thrown away after the bench. */
function inSqlite(url: string, insert: string) {
  const connection = new Connection(url)
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -500000']) connection.pragma(pragma)
  const indexes = connection.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'reviews' AND sql IS NOT NULL`).all()
  for (const { name } of indexes as { name: string }[]) connection.exec(`DROP INDEX ${name}`)
  connection.exec(insert)
  for (const { sql } of indexes as { sql: string }[]) connection.exec(sql)
  connection.exec('ANALYZE')
  connection.close()
}

async function inPostgres(url: string, insert: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '256MB'`)
  const { rows } = await client.query<{ name: string; sql: string }>(
    `SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE tablename = 'reviews' AND indexname <> 'reviews_pkey'`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  await client.query(insert)
  for (const { sql } of rows) await client.query(sql)
  await client.query('VACUUM ANALYZE')
  await client.end()
}
