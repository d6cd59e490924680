import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Service, startPostgres } from '../services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

let server: Service | undefined

/** One throw-away PostgreSQL for the whole run, with a migrated database that each test copies. */
export async function setup(project: TestProject) {
  server = await startPostgres()
  const { url } = server
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query('CREATE DATABASE migrated')
  await admin.end()
  const template = new URL(url)
  template.pathname = 'migrated'
  const migrated = new pg.Client({ connectionString: template.href })
  await migrated.connect()
  await migrate(drizzle(migrated), { migrationsFolder: 'server/migrations/postgresql' })
  await migrated.end()
  project.provide('postgresUrl', url)
}

export const teardown = () => server?.stop()
