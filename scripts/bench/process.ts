import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Linux takes no single argument of more than 128 KB. */
const pieces = (text: string) => text.match(/.{1,30000}/gs) ?? []

/** A program of this folder in a process of its own, with what it tells when it is ready. */
export async function start<Ready>(program: string, words: unknown, env: Record<string, string> = {}) {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), pieces(JSON.stringify(words)), { env: { ...process.env, ...env } })
  const ended = once(child, 'exit')
  const [ready] = (await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error(`${program} ended early`)))])) as [Ready]
  return {
    ready,
    async ask<Answer>(question: unknown): Promise<Answer> {
      child.send(question as string)
      const [answer] = (await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error(`${program} ended early`)))])) as [Answer]
      return answer
    },
    /** Processor time it has used so far, in microseconds. */
    async cpu() {
      const { user, system } = await this.ask<NodeJS.CpuUsage>('cpu')
      return user + system
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}

/** The child's side: its words, and `tell`. It ends with its parent. */
export function words<Words>(): Words {
  process.on('message', (question) => question === 'cpu' && tell(process.cpuUsage()))
  process.once('disconnect', () => process.exit())
  return JSON.parse(process.argv.slice(2).join('') || 'null') as Words
}

export const tell = (news: object) => process.send?.(news)
