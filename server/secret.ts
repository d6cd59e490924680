import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dialect } from './db/dialect.ts'

/** The key that signs tokens: as configured, else made once and kept beside the data, readable by its owner alone. */
export function readSecret(configured: string | undefined, databaseUrl: string): string {
  if (configured) return configured
  const file = join(dialect === 'sqlite' ? dirname(databaseUrl) : 'data', 'secret')
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
