import { spawn } from 'node:child_process'

export interface StartedScript {
  /** What it has printed so far. */
  printed(): string
  /** Ends it as a crash would. */
  stop(): Promise<void>
}

/** Runs a script in a process of its own. @returns once it has printed the word by which it is ready */
export async function startScript(script: string, readyWord: string, environment: Record<string, string>): Promise<StartedScript> {
  const { REDIS_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [script], { env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
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
    printed: () => output,
    async stop() {
      child.kill('SIGKILL')
      await ended.promise
    },
  }
}
