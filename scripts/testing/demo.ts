import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../services.ts'

export interface Demo {
  /** Where the demo shop's server answers. */
  url: string
  /** Ends it as a crash would, and takes its data with it. */
  stop(): Promise<void>
}

/** The demo shop on an empty database of its own, as `npm run demo` serves it, in a process of its own. */
export async function startDemo(environment: Record<string, string> = {}): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-demo-'))
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATABASE_URL: join(folder, 'demo.db'), LOG_LEVEL: 'error', PUBLIC_URL: '', REDIS_URL: '', ...environment }
  env.PUBLIC_URL ||= `http://127.0.0.1:${port}`
  const { REDIS_URL, ...rest } = env
  const child = spawn(process.execPath, ['scripts/demo.ts'], { env: REDIS_URL ? env : rest, stdio: ['ignore', 'pipe', 'inherit'] })
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  await new Promise<void>((open, fail) => {
    child.stdout.on('data', (text: Buffer) => text.includes('is open') && open())
    child.once('exit', (code) => fail(new Error(`The demo ended with ${code} before it was open`)))
  })
  return {
    url: env.PUBLIC_URL,
    async stop() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
