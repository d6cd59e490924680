// Writes what the tables say and the migrations do not, for both dialects: `node scripts/migrations.ts <name>`.
// With --check it writes nothing and fails where something is missing.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COMMITTED = 'server/migrations'
const DIALECTS = { sqlite: 'kontuar.db', postgresql: 'postgres://nowhere' }

const [name = 'change'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isCheck = process.argv.includes('--check')
const folder = isCheck ? mkdtempSync(join(tmpdir(), 'kontuar-migrations-')) : COMMITTED
if (isCheck) cpSync(COMMITTED, folder, { recursive: true })

for (const [dialect, DATABASE_URL] of Object.entries(DIALECTS)) {
  const kit = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'scripts/drizzle.config.ts', '--name', name]
  const { status, stdout, stderr } = spawnSync(process.execPath, kit, { env: { ...process.env, DATABASE_URL, MIGRATIONS: folder }, encoding: 'utf8' })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exitCode = 1
  }
  const written = (from: string) => readdirSync(join(from, dialect)).filter((file) => file.endsWith('.sql'))
  const missing = written(folder).filter((file) => isCheck && !written(COMMITTED).includes(file))
  if (missing.length > 0) {
    console.error(`The ${dialect} migrations are behind the tables: run "npm run generate -- <name>" and commit what it writes`)
    process.exitCode = 1
  }
}
if (isCheck) rmSync(folder, { recursive: true })
