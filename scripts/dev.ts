// The demo shop, built and served anew whenever a file changes.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'

const children: ChildProcess[] = []
const start = (command: string, ...rest: string[]) => children.push(spawn(command, rest, { stdio: 'inherit' }))

execFileSync('rollup', ['-c', '--silent'], { stdio: 'inherit' })
start('rollup', '-c', '-w', '--silent')
start('node', '--watch-path=server', '--watch-path=examples', '--watch-preserve-output', 'scripts/demo.ts')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })
}
