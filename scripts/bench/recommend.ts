// How well, and how fast, the next product is foretold: `npm run bench:recommend -- [file]`. Without a file, on sessions that are drawn;
// ours must then foretell more than popularity and plain co-occurrence do.
import { timesOfLookUps } from './recommend/lookup.ts'
import { coOccurrence, ours, popularity } from './recommend/methods.ts'
import { type Result, replay } from './recommend/replay.ts'
import { drawClicks, readClicks } from './recommend/sessions.ts'
import { quantile } from './sums.ts'

const [file] = process.argv.slice(2)
const clicks = file ? await readClicks(file) : drawClicks()
const sessions = new Set(clicks.map(({ session }) => session)).size
console.log(`${file ?? 'drawn'}: ${clicks.length} clicks of ${sessions} sessions, replayed in time; the second half is measured\n`)

const methods = { popularity, 'co-occurrence': coOccurrence, ours }
const results = {} as Record<keyof typeof methods, Result>
console.log(`${'method'.padEnd(16)}HR@20   MRR@20   p50 ms   p99 ms   measured`)
for (const [name, make] of Object.entries(methods)) {
  const result = replay(clicks, make())
  results[name as keyof typeof methods] = result
  const times = [0.5, 0.99].map((share) => quantile(result.times, share).toFixed(3).padEnd(9))
  console.log(`${name.padEnd(16)}${result.hitRate.toFixed(3)}   ${result.mrr.toFixed(3)}    ${times.join('')}${result.measured}`)
}

const times = await timesOfLookUps()
const [p50, p99] = [0.5, 0.99].map((share) => quantile(times, share).toFixed(3))
console.log(`\nA look-up in the database, 10,000 items of 50 neighbours, sessions of eight, 2,000 views not folded yet: p50 ${p50} ms, p99 ${p99} ms`)

const beaten = Math.max(results.popularity.hitRate, results['co-occurrence'].hitRate)
if (!file && results.ours.hitRate <= beaten) {
  console.error('Ours must foretell more than the other two.')
  process.exitCode = 1
}
