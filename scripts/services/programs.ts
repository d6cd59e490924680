import { execFile } from 'node:child_process'
import { accessSync, constants, globSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const isRoot = process.getuid?.() === 0

/** The folder of PostgreSQL's server programs, `initdb` and `postgres`. */
export const findPostgres = () =>
  obtain('PostgreSQL', 'postgresql', () => {
    const numbered = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    return [...searchPath(), ...numbered].find((folder) => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')))
  })

export const findRedis = () => obtain('Redis', 'redis-server', () => onPath('redis-server'))

/** @throws when the variable CHROMIUM names no program: a wrong setting is not silently replaced by another browser. */
export async function findChromium(): Promise<string> {
  const wanted = process.env.CHROMIUM
  if (wanted && !isProgram(wanted)) throw new Error(`CHROMIUM is set to ${wanted}, which is no program.`)
  return wanted || obtain('Chromium', 'chromium', () => onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ?? chromiumOfMac())
}

function chromiumOfMac() {
  return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`).find(isProgram)
}

async function obtain(name: string, debianPackage: string, find: () => string | undefined): Promise<string> {
  const found = find()
  if (found) return found
  const instruction = `${name} is missing. Install it with: sudo apt-get install postgresql redis-server chromium`
  if (!isRoot || !onPath('apt-get')) throw new Error(instruction)
  await install(debianPackage)
  const installed = find()
  if (!installed) throw new Error(instruction)
  return installed
}

/** One installation at a time: apt-get locks its database. */
let installing: Promise<unknown> | undefined

function install(debianPackage: string): Promise<void> {
  installing ??= aptGet('update').catch(() => undefined) // a dead mirror among living ones is no reason to give up
  const installed = installing.then(async () => {
    console.error(`Installing ${debianPackage} with apt-get…`)
    await aptGet('install', '-y', '--no-install-recommends', debianPackage)
  })
  installing = installed.catch(() => undefined)
  return installed
}

async function aptGet(...words: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...words], { env, maxBuffer: 2 ** 26 }).catch((error: { stderr?: string }) => {
    const reason = error.stderr?.trim().split('\n').at(-1) ?? 'it did not start'
    throw new Error(`apt-get ${words.join(' ')} failed: ${reason}`)
  })
}

function searchPath() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean)
}

function onPath(...names: string[]) {
  return names.flatMap((name) => searchPath().map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
