import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  origin: string
  /** Processor time it has used so far, in microseconds. */
  cpu(): Promise<number>
  /** Ends it as a power cut would: it hears nothing of it. */
  kill(): Promise<void>
}

/** @throws when the server ends instead of listening */
export async function startServer(env: Record<string, string>, words: string[]): Promise<Child> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), words, { env: { ...process.env, ...env } })
  const ended = once(child, 'exit')
  const [port] = (await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('The server ended instead of listening')))])) as [
    number,
  ]
  return {
    origin: `http://127.0.0.1:${port}`,
    async cpu() {
      child.send('cpu')
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
      return user + system
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
