// Throw-away PostgreSQL and Redis for tests, benches and CI. `node scripts/services.ts install` makes sure that all programs are there.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Owner, startGuarded } from './services/guarded.ts'
import { findChromium, findPostgres, findRedis, isRoot } from './services/programs.ts'

export { findChromium }

const run = promisify(execFile)

/** A server on a free port of 127.0.0.1, in a folder of its own. It ends with `stop`, or with this process however that ends. */
export interface Service {
  url: string
  stop(): Promise<void>
}

/**
 * An empty PostgreSQL that trusts everyone on this machine.
 * @param options.durable keeps fsync on, for benches; without it a crash may lose data, and tests run faster
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<Service> {
  const programs = await findPostgres()
  const owner = isRoot ? await userPostgres() : undefined
  const folder = await newFolder('postgres', owner)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'kontuar', '-A', 'trust', '-E', 'UTF8', '--locale', process.platform === 'darwin' ? 'C' : 'C.UTF-8', '--no-sync']
  try {
    await run(join(programs, 'initdb'), initdb, { cwd: folder, ...owner })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }

  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200', 'log_min_messages=fatal']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const stop = await startGuarded({
    folder,
    owner,
    signal: 'INT',
    command: [join(programs, 'postgres'), '-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    isReady: async () => (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[7]?.trim() === 'ready',
  })
  return { url: `postgres://kontuar@127.0.0.1:${port}/postgres`, stop }
}

/** An empty Redis that writes nothing to disk. */
export async function startRedis({ port: wanted }: { port?: number } = {}): Promise<Service> {
  const program = await findRedis()
  const folder = await newFolder('redis')
  const port = wanted ?? (await freePort())
  const stop = await startGuarded({
    folder,
    signal: 'TERM',
    command: [program, '--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', '--loglevel', 'warning'],
    isReady: () => answersPing(port),
  })
  return { url: `redis://127.0.0.1:${port}`, stop }
}

/** PostgreSQL refuses to run as root. */
async function userPostgres(): Promise<Owner> {
  try {
    const idOf = async (option: string) => Number((await run('id', [option, 'postgres'])).stdout)
    return { uid: await idOf('-u'), gid: await idOf('-g') }
  } catch {
    throw new Error('PostgreSQL refuses to run as root, and there is no user called postgres. Run this as another user.')
  }
}

/** Directly under /tmp for another user, who may not see into root's own temporary folder. */
async function newFolder(name: string, owner?: Owner): Promise<string> {
  const folder = await mkdtemp(join(owner ? '/tmp' : tmpdir(), `kontuar-${name}-`))
  if (owner) await chown(folder, owner.uid, owner.gid)
  return folder
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('data', (reply) => {
      resolve(reply.toString().startsWith('+PONG'))
      socket.destroy()
    })
    socket.once('error', () => socket.destroy())
    socket.once('close', () => resolve(false))
  })
}

async function installAll(): Promise<void> {
  const programs = { PostgreSQL: findPostgres, Redis: findRedis, Chromium: findChromium }
  for (const [name, find] of Object.entries(programs)) {
    try {
      console.log(`${name}: ${await find()}`)
    } catch (error) {
      console.error((error as Error).message)
      process.exitCode = 1
    }
  }
}

if (import.meta.main) {
  if (process.argv[2] === 'install') await installAll()
  else {
    console.error('Usage: node scripts/services.ts install')
    process.exitCode = 2
  }
}
