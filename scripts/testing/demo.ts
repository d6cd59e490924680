import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../services.ts'
import { type StartedScript, startScript } from './script.ts'

export interface RunningServer extends StartedScript {
  /** Where it answers. */
  url: string
}

/** The demo shop on an empty database of its own, as `npm run demo` serves it, in a process of its own. */
export const startDemo = () => start('scripts/demo.ts', 'Stop it with')

/** The server as `npm start` starts it, on an empty database of its own, in a process of its own. */
export const startServer = () => start('server/main.ts', 'Kontuar serves')

async function start(script: string, readyWord: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-server-'))
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const { printed, stop } = await startScript(script, readyWord, { PORT: port, PUBLIC_URL: url, DATABASE_URL: join(folder, 'kontuar.db'), LOG_LEVEL: 'error' })
  return {
    url,
    printed,
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
