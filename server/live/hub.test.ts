import { describe, expect, test, vi } from 'vitest'
import { append, eventsAfter, forgetEvents, streamTopic } from '../modules/streams/service.ts'
import type { StreamEvent } from '../modules/streams/table.ts'
import { quiet } from '../testing.ts'
import { Follower } from './follower.ts'
import { Hub, REPLAY } from './hub.ts'
import { STREAM, testGround } from './testing.ts'

const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)

describe('C9 the log of a stream', () => {
  test('fifty writers at once leave numbers without a hole, in the order of the commits', async () => {
    const { store, say } = await testGround()

    const told = await Promise.all(count(1, 50).map((n) => say(`${n}`)))

    const events = await eventsAfter(store.read, STREAM, 0, 100)
    expect(events.map(({ seq }) => seq)).toEqual(count(1, 50))
    for (const [index, { seq }] of told.entries()) expect(events[seq - 1]?.data).toEqual({ text: `${index + 1}` })
  })

  test('what a sender sends twice, or ten times at once, is kept once and answered with its first place', async () => {
    const { store, say } = await testGround()
    await say('before')

    const told = await Promise.all(count(1, 10).map(() => say('once', { key: 'the same' })))

    expect(new Set(told.map(({ seq }) => seq))).toEqual(new Set([2]))
    expect(told.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await eventsAfter(store.read, STREAM, 0, 10)).toHaveLength(2)
  })

  test('a write that fails leaves no number behind', async () => {
    const { store, shop, say } = await testGround()
    const failing = store.write(async (tx) => {
      await append(tx, { shopId: shop.shop.id, stream: STREAM, kind: 'message', data: {} })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')

    expect((await say('first')).seq).toBe(1)
  })
})

describe('C9 screens that follow a stream', () => {
  test.each([1, 2, 3])('each gets every event once and in order, whenever it joins and wherever it was (%s)', async (seed) => {
    const { hub, say } = await testGround()
    let state = seed
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return state % below
    }
    const seen: { from: number; got: StreamEvent[] }[] = []
    const join = async () => {
      const from = random(30)
      const screen = { from, got: [] as StreamEvent[] }
      const follower = new Follower((event) => screen.got.push(event))
      if ((await hub.join(STREAM, from, follower)) === 'caughtUp') seen.push(screen)
      else hub.leave(STREAM, follower)
    }
    const steps: Promise<unknown>[] = []
    for (let step = 0; step < 120; step++) {
      steps.push(say(`${step}`))
      if (random(4) === 0) steps.push(join())
      if (random(5) === 0) await new Promise(setImmediate)
    }
    await Promise.all(steps)

    expect(seen.length).toBeGreaterThan(0)
    for (const { from, got } of seen) await expect.poll(() => got.map(({ seq }) => seq)).toEqual(count(from + 1, 120))
  })

  test('who is more than a page behind, or ahead of the log, is told so instead of being sent it all', async () => {
    const { hub, say } = await testGround()
    await Promise.all(count(1, REPLAY + 1).map((n) => say(`${n}`)))

    expect(await hub.join(STREAM, 0, new Follower(() => {}))).toBe('tooFar')
    expect(await hub.join(STREAM, 1, new Follower(() => {}))).toBe('caughtUp')
    expect(await hub.join(STREAM, REPLAY + 2, new Follower(() => {}))).toBe('tooFar')
  })

  test('what this process has just committed is handed on unread, and read where a screen is not exactly before it', async () => {
    const { store, say } = await testGround()
    await say('one')
    const got: number[] = []
    let reads = 0
    const counting = new Hub(
      {
        ...store,
        get read() {
          reads++
          return store.read
        },
      },
      quiet,
    )
    store.onTouched(counting.touched)
    await counting.join(STREAM, 1, new Follower(({ seq }) => got.push(seq)))
    await expect.poll(() => reads).toBe(3)

    for (const text of ['two', 'three']) await say(text)
    expect([got, reads]).toEqual([[2, 3], 3])
    counting.touched([streamTopic(STREAM)], new Map([[streamTopic(STREAM), [{ seq: 9 }]]]))

    await expect.poll(() => reads).toBe(4)
    expect(got).toEqual([2, 3])
  })

  test('the whole server hands each committed event on unread, too', async () => {
    const { app, shop, store, ground } = await testGround()
    app.live.sources.add('room', ground.live.sources.of(STREAM)?.source ?? expect.fail('no source'))
    const got: number[] = []
    await app.live.hub.join(STREAM, 0, new Follower(({ seq }) => got.push(seq)))
    const read = vi.spyOn(store, 'read', 'get')
    await expect.poll(() => read.mock.calls.length).toBe(0)

    await store.write((tx) => append(tx, { shopId: shop.shop.id, stream: STREAM, kind: 'message', data: {} }))

    expect([got, read.mock.calls.length]).toEqual([[1], 0])
  })

  test('a log whose beginning was dropped is no place to go on from', async () => {
    const { store, hub, say } = await testGround()
    for (const text of ['one', 'two']) await say(text)
    await store.write((tx) => forgetEvents(tx, 'room', new Date(Date.now() + 1000)))
    await say('three')

    expect(await hub.join(STREAM, 1, new Follower(() => {}))).toBe('tooFar')
    expect(await hub.join(STREAM, 2, new Follower(() => {}))).toBe('caughtUp')
  })

  test('a lost hint makes an event late, and never lost', async () => {
    const { store, say } = await testGround()
    const deaf = new Hub(store, quiet)
    const got: number[] = []
    await deaf.join(STREAM, 0, new Follower(({ seq }) => got.push(seq)))
    await say('one')
    await say('two')
    expect(got).toEqual([])

    deaf.recheck()

    await expect.poll(() => got).toEqual([1, 2])
  })
})
