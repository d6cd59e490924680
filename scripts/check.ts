// What CI runs. Every step runs, also after one has failed, so that one look tells all.
import { spawnSync } from 'node:child_process'

const steps: [name: string, command: string][] = [
  ['format and lint', 'biome check --error-on-warnings .'],
  ['types', 'tsc --noEmit'],
  ['boundaries', 'node scripts/boundaries.ts'],
  ['contract', 'node scripts/contract.ts --check'],
  ['migrations', 'node scripts/migrations.ts --check'],
  ['build', 'npm run build --silent'],
  ['size', 'node scripts/size.ts'],
  ['package', 'node scripts/package.ts'],
  ['tests', 'vitest run --config scripts/vitest.config.ts --reporter=default --reporter=json --outputFile.json=dist/test-results.json'],
]

const failed: string[] = []
for (const [name, command] of steps) {
  const started = performance.now()
  console.log(`\n▸ ${name}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  if (status !== 0) failed.push(name)
  console.log(`  ${status === 0 ? 'holds' : 'FAILS'} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

console.log(failed.length === 0 ? '\nAll checks hold.' : `\nThese checks fail: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
