import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { setupTokens } from '../modules/accounts/table.ts'
import { jobs } from '../modules/jobs/table.ts'
import { testStore } from '../testing.ts'
import { dialect } from './dialect.ts'
import type { Tx } from './store.ts'

const job = (name: string, triesLeft = 1) => ({ name, data: { any: ['thing', 1] }, dueAt: new Date('2026-01-02T03:04:05.678Z'), triesLeft })

describe('the store', () => {
  test('rows come back typed and equal', async () => {
    const store = await testStore()

    const [written] = await store.write((tx) => tx.insert(jobs).values(job('typed')).returning())
    const [row] = await store.read.select().from(jobs)

    expect(row).toEqual(written)
    expect(row).toMatchObject({ name: 'typed', data: { any: ['thing', 1] }, dueAt: new Date('2026-01-02T03:04:05.678Z'), lastError: null })
  })

  test('a failed write leaves nothing and does not harm the writes beside it', async () => {
    const store = await testStore()
    const told: string[] = []
    const write = (name: string, fails = false) =>
      store.write(async (tx) => {
        tx.afterCommit(() => told.push(name))
        await tx.insert(jobs).values(job(name))
        if (fails) throw new Error('changed my mind')
      })

    const outcomes = await Promise.allSettled([write('first'), write('second', true), write('third')])
    const names = await store.read.select({ name: jobs.name }).from(jobs)

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(names.map(({ name }) => name).sort()).toEqual(['first', 'third'])
    await expect.poll(() => told.sort()).toEqual(['first', 'third'])
  })

  test('a statement the database refuses fails its own write alone', async () => {
    const store = await testStore()
    const id = crypto.randomUUID()
    const insert = () => store.write((tx) => tx.insert(jobs).values({ ...job('twin'), id }))

    const outcomes = await Promise.allSettled([insert(), insert(), store.write((tx) => tx.insert(jobs).values(job('other')))])

    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await store.read.$count(jobs)).toBe(2)
  })

  test('a row that another write puts in between the look and the insert is found at the second look', async () => {
    const store = await testStore()
    const id = crypto.randomUUID()
    const [looked, mayGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]

    const careful = store.write(async (tx) => {
      const [known] = await tx.select().from(jobs).where(eq(jobs.id, id))
      looked.resolve()
      await mayGo.promise
      if (known) await tx.update(jobs).set({ name: 'found' }).where(eq(jobs.id, id))
      else await tx.insert(jobs).values({ ...job('new'), id })
    })
    await looked.promise
    const blind = store.write((tx) => tx.insert(jobs).values({ ...job('blind'), id }))
    if (dialect === 'postgresql') await blind
    mayGo.resolve()
    await Promise.allSettled([careful, blind])

    expect(await store.read.select({ name: jobs.name }).from(jobs)).toEqual([{ name: dialect === 'postgresql' ? 'found' : 'new' }])
  })

  test('read-modify-write never loses an update', async () => {
    const store = await testStore()
    await store.write((tx) => tx.insert(jobs).values(job('counter', 0)))
    const raise = () =>
      store.write(async (tx) => {
        const [row] = await tx.select().from(jobs)
        await new Promise(setImmediate)
        await tx.update(jobs).set({ triesLeft: (row?.triesLeft ?? 0) + 1 })
      })

    await Promise.all(Array.from({ length: 8 }, raise))

    expect(await store.read.select({ raised: jobs.triesLeft }).from(jobs)).toEqual([{ raised: 8 }])
  })

  test('inside a write only its tx may be used', async () => {
    const store = await testStore()

    await expect(store.write(() => store.write(async () => 1))).rejects.toThrow('inside store.write')
    await expect(store.write(async () => store.read.select().from(jobs))).rejects.toThrow('inside store.write')
    await expect(store.write(() => store.snapshot(async () => 1))).rejects.toThrow('inside store.write')
  })

  test('a tx that leaks out of its write refuses to work', async () => {
    const store = await testStore()
    const leaked: Tx[] = []
    await store.write(async (tx) => leaked.push(tx))

    const late = async () => leaked[0]?.insert(jobs).values(job('late'))

    await expect(late()).rejects.toSatisfy((error: Error) => /This tx is over/.test(`${error.message} ${error.cause}`))
    expect(await store.read.$count(jobs)).toBe(0)
  })

  test('readers see the last commit, not the open write', async () => {
    const store = await testStore()
    const { promise: counted, resolve: goOn } = Promise.withResolvers<void>()
    const { promise: inserted, resolve: didInsert } = Promise.withResolvers<void>()
    const written = store.write(async (tx) => {
      await tx.insert(jobs).values(job('open'))
      didInsert()
      await counted
    })

    await inserted
    expect(await store.read.$count(jobs)).toBe(0)
    goOn()
    await written
    expect(await store.read.$count(jobs)).toBe(1)
  })

  test('a snapshot does not move while others write', async () => {
    const store = await testStore()

    const counts = await store.snapshot(async (db) => {
      const before = await db.$count(jobs)
      const { promise, resolve } = Promise.withResolvers<void>()
      setImmediate(() => store.write((tx) => tx.insert(jobs).values(job('meanwhile'))).then(() => resolve()))
      await promise
      return [before, await db.$count(jobs)]
    })

    expect(counts).toEqual([0, 0])
    expect(await store.read.$count(jobs)).toBe(1)
  })

  test('a hook that throws after the commit is logged and harms nobody', async () => {
    const complaints: string[] = []
    const store = await testStore({ warn() {}, error: (_details: object, message: string) => void complaints.push(message) })

    await store.write(async (tx) => tx.afterCommit(() => Promise.reject(new Error('no mail today'))))

    await expect.poll(() => complaints).toEqual(['a hook failed after its commit'])
    await store.write((tx) => tx.insert(jobs).values(job('next')))
    expect(await store.read.$count(jobs)).toBe(1)
  })

  test('what a write touches is told before it resolves, and never when it fails', async () => {
    const store = await testStore()
    const told: string[] = []
    store.onTouched((topics) => told.push(...topics))

    await store.write(async (tx) => tx.touch('stars'))
    const afterOne = [...told]
    await store
      .write(async (tx) => {
        tx.touch('nothing')
        throw new Error('no')
      })
      .catch(() => {})

    expect(afterOne).toEqual(['stars'])
    expect(told).toEqual(['stars'])
  })

  test('writes that wait together share a commit where one writer serves all', async () => {
    const store = await testStore()

    await Promise.all(Array.from({ length: 40 }, () => store.write((tx) => tx.insert(setupTokens).values({ hash: crypto.randomUUID() }))))
    const { writes, commits } = store.stats()

    expect(writes).toBe(40)
    expect(commits).toBeLessThanOrEqual(dialect === 'sqlite' ? 2 : 40)
    expect(await store.read.$count(setupTokens, eq(setupTokens.hash, 'nobody'))).toBe(0)
    expect(await store.read.$count(setupTokens)).toBe(40)
  })
})
