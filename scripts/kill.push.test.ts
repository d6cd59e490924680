import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const kill = (...words: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const script = fileURLToPath(new URL('kill.push.ts', import.meta.url))
    execFile(process.execPath, [script, ...words], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: stdout + stderr }))
  })

describe('N4 a message to 10,000 outlives kill -9', () => {
  test('nobody is skipped and nobody told twice', async () => {
    expect(await kill()).toEqual({ code: 0, said: expect.stringContaining('Nobody was skipped and nobody was told twice.') })
  })

  test('and so it is with PostgreSQL', async () => {
    expect(await kill('--postgres', '--count', '2000')).toEqual({ code: 0, said: expect.stringContaining('Nobody was skipped') })
  })
})
