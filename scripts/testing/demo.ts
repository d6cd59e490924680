import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../services.ts'

export interface RunningServer {
  /** Where it answers. */
  url: string
  /** What it has printed so far. */
  printed(): string
  /** Ends it as a crash would, and takes its data with it. */
  stop(): Promise<void>
}

/** The demo shop on an empty database of its own, as `npm run demo` serves it, in a process of its own. */
export const startDemo = (environment: Record<string, string> = {}) => start('scripts/demo.ts', 'Stop it with', environment)

/** The server as `npm start` starts it, on an empty database of its own, in a process of its own. */
export const startServer = (environment: Record<string, string> = {}) => start('server/main.ts', 'Kontuar serves', environment)

/** Of code that was read once: each server of a test would spend seconds on it. */
const CACHE = join(tmpdir(), 'kontuar-compile-cache')

async function start(script: string, readyWord: string, environment: Record<string, string>): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-server-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { REDIS_URL: _, ...inherited } = process.env
  const env = {
    ...inherited,
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: join(folder, 'kontuar.db'),
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: CACHE,
    ...environment,
  }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = Promise.withResolvers<void>()
  let output = ''
  child.once('exit', () => ended.resolve())
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      output += text
      if (output.includes(readyWord)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)))
  })
  return {
    url,
    printed: () => output,
    async stop() {
      child.kill('SIGKILL')
      await ended.promise
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
