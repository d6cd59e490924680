import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One throw-away PostgreSQL for the whole run, with a migrated database that each test copies. */
export default async function setup(project: TestProject) {
  const { url, stop } = await startPostgres()
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  await server.query('CREATE DATABASE migrated')
  await server.end()
  const template = new URL(url)
  template.pathname = 'migrated'
  const migrated = new pg.Client({ connectionString: template.href })
  await migrated.connect()
  await migrate(drizzle(migrated), { migrationsFolder: 'server/migrations/postgresql' })
  await migrated.end()
  project.provide('postgresUrl', url)
  return stop
}
