import { inject } from 'vitest'
import type { RunningServer } from './demo.ts'

/** The demo shop on an empty database of its own, as `npm run demo` serves it, in the process that serves those of all tests. */
export async function startDemo(environment: Record<string, string> = {}): Promise<RunningServer> {
  const { url, welcome } = await ask('POST', environment)
  return {
    url,
    printed: () => welcome,
    async stop() {
      await ask('DELETE', { url })
    },
  }
}

async function ask(method: string, body: object) {
  const answer = await fetch(inject('demos'), { method, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as { url: string; welcome: string }
}
