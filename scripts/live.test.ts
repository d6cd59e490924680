import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** How a run of the proofs ended: its exit code and what it said. */
const prove = (...scenes: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const script = fileURLToPath(new URL('live.ts', import.meta.url))
    execFile(process.execPath, [script, ...scenes, '--short'], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: stdout + stderr }))
  })

describe('C9 conversations over real servers', () => {
  test('networks that are cut, or die in silence, and a server killed with SIGKILL lose nothing, double nothing and keep the order', async () => {
    expect(await prove('cut', 'silence', 'kill')).toEqual({ code: 0, said: expect.stringContaining('Nothing was lost.') })
  })

  test('of two nodes on PostgreSQL and Redis one may be killed under load, and Redis may be gone for ten seconds', async () => {
    expect(await prove('cluster', 'redis')).toEqual({ code: 0, said: expect.stringContaining('Nothing was lost.') })
  })
})
