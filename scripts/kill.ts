// Kills the server under load, starts it again and counts what it had promised. `node scripts/kill.ts [--rounds 20] [--postgres] [--sabotage]`
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from './services.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, postgres: { type: 'boolean', default: false }, sabotage: { type: 'boolean', default: false } },
})

const given = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '') ? process.env.DATABASE_URL : undefined
const { url, drop } = await (given || values.postgres ? inServer(given) : inFile())
process.env.DATABASE_URL = url // before anything of the server is loaded: its dialect is fixed then
try {
  const { killInRounds } = await import('./kill/rounds.ts')
  const broken = await killInRounds(url, Number(values.rounds), values.sabotage)
  console.log(broken === 0 ? 'Every promise was kept.' : `${broken} promises were broken.`)
  process.exitCode = broken === 0 ? 0 : 1
} finally {
  await drop()
}

async function inFile() {
  const folder = await mkdtemp(join(tmpdir(), 'kontuar-kill-'))
  return { url: join(folder, 'kontuar.db'), drop: () => rm(folder, { recursive: true }) }
}

/** A database of its own, in the server given or in a throw-away one. */
async function inServer(given: string | undefined) {
  const service = given ? undefined : await startPostgres()
  const server = given ?? service?.url ?? ''
  const name = `kill_${crypto.randomUUID().replaceAll('-', '')}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  return {
    url: url.href,
    async drop() {
      await run(`DROP DATABASE ${name} WITH (FORCE)`)
      await service?.stop()
    },
  }
}
