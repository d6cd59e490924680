import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import pg from 'pg'
import { dialect } from './db/dialect.ts'
import { migrateStore, migrationsFolder } from './db/open.ts'

interface Database {
  url: string
  drop(): Promise<void>
}

/** Migrated once for all tests of a process; each works on a copy. */
let template: Promise<string> | undefined

async function migratedFile() {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'migrated.db')
  await migrateStore(file)
  return file
}

export async function sqliteDatabase(): Promise<Database> {
  template ??= migratedFile()
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-'))
  const url = join(folder, 'test.db')
  copyFileSync(await template, url)
  return { url, drop: async () => rmSync(folder, { recursive: true }) }
}

/** Databases that earlier tests of this process have left, empty again: to empty one takes a tenth of the time of making one. */
const free: string[] = []

export async function postgresDatabase(server: string): Promise<Database> {
  const url = free.pop() ?? (await newDatabase(server))
  return {
    url,
    async drop() {
      await ask(url, EMPTY)
      free.push(url)
    },
  }
}

async function newDatabase(server: string, template = 'migrated') {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await ask(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(server)
  url.pathname = name
  return url.href
}

/** Deletes what is there, whatever refers to what. */
const EMPTY = `SET session_replication_role = replica;
DO $$ DECLARE name text; has_rows boolean;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO has_rows;
    IF has_rows THEN EXECUTE format('DELETE FROM %I', name); END IF;
  END LOOP;
END $$`

/** A database as it was before the migration of this name, given the rows of that time; `postgres` is the server of PostgreSQL. */
export async function oldDatabase(postgres: string, migration: string, rows: string): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-old-'))
  const until = join(folder, 'migrations')
  cpSync(migrationsFolder, until, { recursive: true })
  const journal = JSON.parse(readFileSync(join(until, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  const first = journal.entries.findIndex(({ tag }) => tag.endsWith(`_${migration}`))
  writeFileSync(join(until, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: journal.entries.slice(0, first) }))

  const url = dialect === 'sqlite' ? join(folder, 'old.db') : await newDatabase(postgres, 'template0')
  await migrateStore(url, until)
  if (dialect === 'sqlite') new Connection(url).exec(rows).close()
  else await ask(url, rows)
  return {
    url,
    async drop() {
      rmSync(folder, { recursive: true })
      if (dialect === 'postgresql') await ask(postgres, `DROP DATABASE ${new URL(url).pathname.slice(1)}`)
    },
  }
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
