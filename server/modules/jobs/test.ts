import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { quiet, testStore } from '../../testing.ts'
import { startRunner } from './runner.ts'
import { defineJob, enqueue, type Job, runDue } from './service.ts'
import { jobs } from './table.ts'

const later = (ms: number) => ({ now: new Date(Date.now() + ms) })

function greeter(failures: number) {
  const seen: string[] = []
  const greet = defineJob({
    name: 'greet',
    data: z.object({ who: z.string() }),
    tries: 2,
    async run({ who }) {
      seen.push(who)
      if (seen.length <= failures) throw new Error('line busy')
    },
  })
  return { seen, greet, known: new Map([[greet.name, greet as unknown as Job]]) }
}

describe('the job queue', () => {
  test('a job runs after its write commits, and again later when it fails', async () => {
    const store = await testStore()
    const { seen, greet, known } = greeter(1)

    const undone = store.write(async (tx) => {
      await enqueue(tx, greet, { who: 'nobody' })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await store.write((tx) => enqueue(tx, greet, { who: 'ann' }))

    expect(await runDue(store, known, quiet)).toBe(1)
    expect(await runDue(store, known, quiet)).toBe(0)
    expect(await runDue(store, known, quiet, later(61_000))).toBe(1)
    expect(await runDue(store, known, quiet, later(1e9))).toBe(0)
    expect(seen).toEqual(['ann', 'ann'])
  })

  test('a job without tries left stays with its reason', async () => {
    const store = await testStore()
    const { greet, known } = greeter(9)
    await store.write((tx) => enqueue(tx, greet, { who: 'ann' }))

    await runDue(store, known, quiet)
    await runDue(store, known, quiet, later(61_000))
    await runDue(store, known, quiet, later(1e9))

    expect(await store.read.select().from(jobs)).toMatchObject([{ triesLeft: 0, lastError: 'Error: line busy' }])
  })

  test('a job of an unknown name waits with its reason and keeps its tries', async () => {
    const store = await testStore()
    const { greet } = greeter(0)
    await store.write((tx) => enqueue(tx, greet, { who: 'ann' }))

    await runDue(store, new Map(), quiet)

    expect(await store.read.select().from(jobs)).toMatchObject([{ triesLeft: 2, lastError: 'Error: No job is called greet' }])
  })

  test('two runners never take the same job', async () => {
    const store = await testStore()
    const { seen, greet, known } = greeter(0)
    const names = Array.from({ length: 20 }, (_, index) => `guest ${index}`)
    await store.write(async (tx) => {
      for (const who of names) await enqueue(tx, greet, { who })
    })

    const taken = await Promise.all([runDue(store, known, quiet, { limit: 20 }), runDue(store, known, quiet, { limit: 20 })])

    expect(taken[0] + taken[1]).toBe(20)
    expect(seen.sort()).toEqual(names.sort())
  })

  test('a key that waits already is promised once', async () => {
    const store = await testStore()
    const { greet } = greeter(0)

    await store.write((tx) => enqueue(tx, greet, { who: 'ann' }, { key: 'daily' }))
    await store.write((tx) => enqueue(tx, greet, { who: 'eve' }, { key: 'daily' }))

    expect(await store.read.select().from(jobs)).toMatchObject([{ data: { who: 'ann' } }])
  })

  test('the runner works the queue off and stops when told', async () => {
    const store = await testStore()
    const { seen, greet } = greeter(0)
    await store.write((tx) => enqueue(tx, greet, { who: 'ann' }))

    const runner = startRunner(store, [greet as unknown as Job], quiet)

    await expect.poll(() => seen).toEqual(['ann'])
    await runner.stop()
    expect(await store.read.$count(jobs)).toBe(0)
  })
})
