import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Connection from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/**
 * Applies the pending migrations, all or none. Drizzle's own migrator cannot be used here: SQLite ignores
 * `PRAGMA foreign_keys=OFF` inside a transaction, so a rebuilt parent table would cascade its children away.
 */
export function migrateSqlite(path: string, migrationsFolder: string) {
  mkdirSync(dirname(path), { recursive: true })
  const db = new Connection(path)
  try {
    db.pragma('busy_timeout = 10000')
    db.pragma('foreign_keys = OFF')
    db.exec('CREATE TABLE IF NOT EXISTS migrations (hash TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)')
    const isApplied = db.prepare('SELECT 1 FROM migrations WHERE hash = ?')
    const record = db.prepare('INSERT INTO migrations VALUES (?, ?)')
    db.transaction(() => {
      for (const { hash, sql } of readMigrationFiles({ migrationsFolder })) {
        if (isApplied.get(hash)) continue
        for (const statement of sql) db.exec(statement)
        record.run(hash, Date.now())
      }
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} rows with a missing parent`)
    }).exclusive()
  } finally {
    db.close()
  }
}
