import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A copy of an example that has installed what `npm pack` makes of this checkout, and nothing else of it. */
export async function installInto(
  example: string,
): Promise<{ folder: string; run(command: string, ...rest: string[]): Promise<string>; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kontuar-consumer-'))
  await cp(example, folder, { recursive: true, filter: (path) => !/node_modules|dist$/.test(path) })
  const [{ filename }] = JSON.parse((await run('npm', ['pack', '--json', '--silent', '--pack-destination', folder])).stdout) as [{ filename: string }]
  const installed = join(folder, 'node_modules/kontuar')
  await mkdir(installed, { recursive: true })
  await run('tar', ['xzf', join(folder, filename), '--strip-components=1', '-C', installed])
  for (const tool of ['vite', 'typescript']) await symlink(resolve('node_modules', tool), join(folder, 'node_modules', tool))
  return {
    folder,
    run: async (command, ...rest) =>
      (await run(command, rest, { cwd: folder, env: { ...process.env, PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}` } })).stdout,
    remove: () => rm(folder, { recursive: true }),
  }
}
