// Proves that the chat loses nothing, over real servers and a network that fails: `node scripts/live.ts [cut|silence|kill|cluster|redis]… [--short]`.
// With --theirs, what Socket.IO delivers over the same networks (five minutes).
import { parseArgs } from 'node:util'
import { start } from './bench/process.ts'
import type { Proof, Scene } from './live/run.ts'
import type { TheirProof, TheirWishes } from './live/theirs.ts'
import { type Service, startPostgres } from './services.ts'

/** By scene, which database it runs on. */
const SCENES: Record<Scene, 'sqlite' | 'postgresql'> = { cut: 'sqlite', silence: 'sqlite', kill: 'sqlite', cluster: 'postgresql', redis: 'postgresql' }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, theirs: { type: 'boolean', default: false } },
})
const scenes = (positionals.length > 0 ? positionals : Object.keys(SCENES)) as Scene[]
if (scenes.some((scene) => !(scene in SCENES))) {
  console.error(`Usage: node scripts/live.ts [${Object.keys(SCENES).join('] [')}] [--short]`)
  process.exit(2)
}

let postgres: Service | undefined
let broken = 0
for (const scene of scenes) {
  if (SCENES[scene] === 'postgresql') postgres ??= await startPostgres({ durable: true })
  const url = SCENES[scene] === 'postgresql' ? (postgres?.url ?? '') : 'live.db'
  const run = await start<Proof>('../live/run.ts', { scene, isShort: values.short }, { DATABASE_URL: url })
  await run.stop()
  const { faults, said, shown, seconds } = run.ready
  console.log(
    `${scene.padEnd(8)} ${shown} of ${said} showings, ${((100 * shown) / said).toFixed(2)} %, in ${seconds} s${faults.length === 0 ? ', each once and in order' : ''}`,
  )
  for (const fault of new Set(faults)) console.error(`         ${fault} (${faults.filter((other) => other === fault).length} conversations)`)
  broken += faults.length
}
await postgres?.stop()
if (values.theirs) await compare()
console.log(broken === 0 ? 'Nothing was lost.' : `${broken} promises were broken.`)
process.exitCode = broken === 0 ? 0 : 1

async function compare() {
  const pace = { conversations: 200, times: 8, off: 2_000, between: 8_000, every: 1_000 }
  for (const how of ['cut', 'silence'] as const)
    for (const recovers of [false, true]) {
      const run = await start<TheirProof>('../live/theirs.ts', { ...pace, how, recovers } satisfies TheirWishes)
      await run.stop()
      const { said, shown } = run.ready
      console.log(`Socket.IO${recovers ? ' with recovery' : ''}, ${how}: ${shown} of ${said}, ${((100 * shown) / said).toFixed(2)} %`)
    }
}
