import type { TestProject } from 'vitest/node'
import { findChromium } from '../services.ts'
import { type StartedScript, startScript } from './script.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
    /** Where demo shops are opened. */
    demos: string
  }
}

let host: StartedScript | undefined

export async function setup(project: TestProject) {
  project.provide('chromium', await findChromium())
  host = await startScript('scripts/testing/demo.host.ts', 'Demos at', { DATABASE_URL: 'none.db' })
  project.provide('demos', /http\S+/.exec(host.printed())?.[0] ?? '')
}

export const teardown = () => host?.stop()
