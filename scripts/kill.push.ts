// Sends one push message to many, kills the server in the middle and starts it again: nobody may be skipped, and nobody be told twice.
// `node scripts/kill.push.ts [--kills 5] [--count 10000] [--postgres]`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fakePushService } from '../server/modules/push/testing.service.ts'
import { startPostgres } from './services.ts'

const { values } = parseArgs({
  options: { postgres: { type: 'boolean' }, kills: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } },
})
const folder = mkdtempSync(join(tmpdir(), 'kontuar-kill-'))
const postgres = values.postgres ? await startPostgres() : undefined
const url = postgres?.url ?? join(folder, 'kontuar.db')
process.env.DATABASE_URL = url // before the dialect is read
const { killWhileSending } = await import('./kill/push.ts')

const service = await fakePushService()
try {
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, service.ca)
  const breaches = await killWhileSending({ url, service, ca, count: Number(values.count), kills: Number(values.kills) })
  for (const breach of breaches.slice(0, 10)) console.log(breach)
  console.log(breaches.length === 0 ? 'Nobody was skipped and nobody was told twice.' : `${breaches.length} promises were broken.`)
  process.exitCode = breaches.length === 0 ? 0 : 1
} finally {
  service.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
