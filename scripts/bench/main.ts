import { startPostgres } from '../services.ts'
import { holds, type Outcome, print } from './outcome.ts'
import { start } from './process.ts'

const NAMES = ['hot', 'cold', 'writes', 'tracking', 'imports', 'chat', 'votes']

const words = process.argv.slice(2)
const options = words.filter((word) => word.startsWith('--'))
const names = words.filter((word) => !word.startsWith('--'))
const dialects = ['sqlite', 'postgresql'].filter(
  (dialect) => !options.some((option) => /^--(sqlite|postgresql)$/.test(option)) || options.includes(`--${dialect}`),
)
if (names.some((name) => !NAMES.includes(name)) || options.some((option) => !/^--(quick|sqlite|postgresql)$/.test(option))) {
  console.error(`Usage: npm run bench -- [${NAMES.join('] [')}] [--quick] [--sqlite | --postgresql]`)
  process.exit(2)
}

let missed = 0
for (const dialect of dialects) {
  const postgres = dialect === 'postgresql' ? await startPostgres({ durable: true }) : undefined
  try {
    for (const name of NAMES.filter((name) => names.length === 0 || names.includes(name))) {
      const bench = await start<Outcome[]>('run.ts', { name, isQuick: options.includes('--quick') }, { DATABASE_URL: postgres?.url ?? 'bench.db' })
      await bench.stop()
      print(dialect, bench.ready)
      missed += bench.ready.filter((outcome) => !holds(outcome)).length
    }
  } finally {
    await postgres?.stop()
  }
}
if (missed > 0) process.exitCode = 1
