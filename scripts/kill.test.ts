import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** How a run of the killer ended: its exit code and what it said. */
const kill = (...words: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const script = fileURLToPath(new URL('kill.ts', import.meta.url))
    execFile(process.execPath, [script, '--rounds', '3', ...words], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: stdout + stderr }))
  })

describe('R4 reviews and their summaries outlive kill -9', () => {
  test('every acknowledged review and decision is there once after each kill', async () => {
    expect(await kill()).toEqual({ code: 0, said: expect.stringContaining('Every promise was kept.') })
  })

  test('and so it is with PostgreSQL', async () => {
    expect(await kill('--postgres')).toEqual({ code: 0, said: expect.stringContaining('Every promise was kept.') })
  })

  test('a store that answers before its commit is found out', async () => {
    expect(await kill('--sabotage')).toEqual({ code: 1, said: expect.stringContaining('was acknowledged and is lost') })
  })
})
