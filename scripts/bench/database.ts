import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { databaseUrl, dialect } from '../../server/db/dialect.ts'
import { migrateStore } from '../../server/db/open.ts'

/** An empty, migrated database: a file, or one of the server that DATABASE_URL names. */
export async function newDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const made = await (dialect === 'sqlite' ? newFile() : newInServer())
  await migrateStore(made.url)
  return made
}

async function newFile() {
  const folder = await mkdtemp(join(tmpdir(), 'kontuar-bench-'))
  return { url: join(folder, 'kontuar.db'), drop: () => rm(folder, { recursive: true }) }
}

async function newInServer() {
  const name = `bench_${crypto.randomUUID().replaceAll('-', '')}`
  await inServer(`CREATE DATABASE ${name}`)
  const url = new URL(databaseUrl)
  url.pathname = name
  return { url: url.href, drop: () => inServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

async function inServer(sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}
