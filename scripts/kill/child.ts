import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  origin: string
  /** Processor time it has used so far, in microseconds. */
  cpu(): Promise<number>
  /** Bytes it holds, after what it has no use for was dropped. */
  memory(): Promise<number>
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
  const ask = async <Answer>(question: string) => {
    child.send(question)
    const [answer] = (await once(child, 'message')) as [Answer]
    return answer
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    async cpu() {
      const { user, system } = await ask<NodeJS.CpuUsage>('cpu')
      return user + system
    },
    async memory() {
      return (await ask<NodeJS.MemoryUsage>('memory')).rss
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
