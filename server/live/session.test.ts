import { describe, expect, test } from 'vitest'
import { REPLAY } from './hub.ts'
import { STREAM, testGround, testSession, texts } from './testing.ts'

describe('C9 a session on the live protocol', () => {
  test('says welcome, replays what was missed, says when it is caught up, and goes on live', async () => {
    const { ground, say } = await testGround()
    for (const text of ['one', 'two', 'three']) await say(text)
    const { frames, hello } = testSession(ground)

    await hello('anna', { [STREAM]: { e: 'first', s: 1 } })
    expect(frames.map(({ t }) => t)).toEqual(['welcome', 'event', 'event', 'caughtUp'])
    expect(texts(frames)).toEqual(['two', 'three'])
    await say('four')

    await expect.poll(() => texts(frames)).toEqual(['two', 'three', 'four'])
  })

  test('a screen from before a restored backup is given the whole state and goes on from there', async () => {
    const { ground, say } = await testGround()
    await say('one')
    const { frames, hello, of } = testSession(ground)

    await hello('anna', { [STREAM]: { e: 'another life', s: 1 } })
    expect(of('reset')).toMatchObject([{ s: 1, why: 'epoch', snapshot: { events: [{ s: 1, d: { text: 'one' } }] } }])
    await say('two')

    await expect.poll(() => texts(frames)).toEqual(['two'])
  })

  test('a screen too far behind is given the whole state, and misses nothing that came meanwhile', async () => {
    const { ground, say } = await testGround()
    await Promise.all(Array.from({ length: REPLAY + 5 }, (_, n) => say(`${n}`)))
    const { frames, hello, of } = testSession(ground)

    const [, late] = await Promise.all([hello('anna', { [STREAM]: { e: 'first', s: 0 } }), say('meanwhile')])
    await say('after')

    expect(of('reset')).toMatchObject([{ why: 'behind' }])
    const [reset] = of('reset') as { s: number }[]
    const expected = (reset?.s ?? 0) >= late.seq ? ['after'] : ['meanwhile', 'after']
    await expect.poll(() => texts(frames)).toEqual(expected)
  })

  test('nothing is heard before hello, and a stranger’s token ends it', async () => {
    const { ground } = await testGround()
    const [early, stranger, babbler] = [testSession(ground), testSession(ground), testSession(ground)]

    await early.hear({ t: 'watch', c: STREAM })
    await stranger.hello('stranger')
    await babbler.session.hear('{"t":"hello","v":2}')

    expect([early.ends, stranger.ends, babbler.ends]).toEqual([[4401], [4401], [4400]])
    expect([...early.frames, ...stranger.frames, ...babbler.frames]).toEqual([])
  })

  test('another shop’s visitor, a stream one may not see and a stream of no kind are refused alike', async () => {
    const { ground, say } = await testGround()
    await say('secret')
    const { frames, hello, hear } = testSession(ground)
    await hello('neighbour')

    for (const c of [STREAM, 'room:closed', 'nothing:one']) await hear({ t: 'watch', c })

    expect(frames.slice(1)).toEqual([STREAM, 'room:closed', 'nothing:one'].map((c) => ({ t: 'refused', c, code: 'STREAM_NOT_FOUND' })))
  })

  test('typing reaches the others and is kept nowhere', async () => {
    const { ground } = await testGround()
    const [anna, jan] = [testSession(ground), testSession(ground)]
    for (const [name, { hello }] of Object.entries({ anna, jan })) await hello(name, { [STREAM]: { e: 'first', s: 0 } })

    await anna.hear({ t: 'typing', c: STREAM, on: true })

    expect(jan.of('ephemeral')).toEqual([{ t: 'ephemeral', c: STREAM, k: 'typing', d: { by: 'visitor:anna', on: true }, ttl: 6000 }])
    expect(anna.of('ephemeral')).toEqual([])
    expect(jan.of('event')).toEqual([])
  })

  test('a heartbeat tells the newest number, so that an event lost on a live socket is missed', async () => {
    const { ground, say } = await testGround()
    const { session, hello, of } = testSession(ground)
    await hello('anna', { [STREAM]: { e: 'first', s: 0 } })
    await say('one')

    await session.heartbeat()

    expect(of('heartbeat')).toEqual([{ t: 'heartbeat', heads: { [STREAM]: 1 } }])
  })

  test('after unwatch and after its end a session hears nothing more', async () => {
    const { ground, hub, say } = await testGround()
    const [left, ended] = [testSession(ground), testSession(ground)]
    for (const { hello } of [left, ended]) await hello('anna', { [STREAM]: { e: 'first', s: 0 } })
    expect(hub.followers(STREAM)).toBe(2)

    await left.hear({ t: 'unwatch', c: STREAM })
    ended.session.close()
    await say('to nobody')

    expect(hub.followers(STREAM)).toBe(0)
    expect([...left.of('event'), ...ended.of('event')]).toEqual([])
  })
})
