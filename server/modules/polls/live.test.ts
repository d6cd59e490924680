import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ServerFrame } from '../../live/contract.ts'
import { type TestApp, testApp } from '../../testing.ts'
import { testPoll } from './testing.ts'

/** A screen that follows one stream over a real socket, and the counts that it heard. */
async function screen(app: TestApp, token: string, stream: string) {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/live`)
  onTestFinished(() => socket.close())
  const frames: ServerFrame[] = []
  socket.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))))
  socket.addEventListener('open', () => socket.send(JSON.stringify({ t: 'hello', v: 1, token, cursors: { [stream]: { e: '', s: 0 } } })))
  const told = () => frames.flatMap((frame) => (frame.t === 'ephemeral' ? [frame.d] : frame.t === 'reset' ? [frame.snapshot] : []))
  return { frames, told, last: () => told().at(-1) }
}

describe('P3 live counts', () => {
  test('a voter is given the counts and hears of every change within the next second, in few messages', async () => {
    const { app, id, vote } = await testPoll()
    const { visitor } = await vote(0)
    const { told, last } = await screen(app, visitor, `poll:${id}`)
    await expect.poll(last).toEqual({ total: 1, votes: [1, 0, 0], isOver: false })

    await Promise.all(Array.from({ length: 40 }, () => vote(2)))
    await expect.poll(last).toEqual({ total: 41, votes: [1, 0, 40], isOver: false })
    expect(told().length).toBeLessThan(8)
  })

  test('who may not see the counts may not follow them: a stranger, and anybody where they are shown never', async () => {
    const { app, id, shop, vote } = await testPoll()
    const hidden = await testPoll({ results: 'never' }, { app })
    const voter = await hidden.vote(0)
    await vote(0)
    const other = await testPoll({ results: 'always' }, { app })
    const stranger = await other.vote(0)
    const refused = async (token: string, stream: string) => {
      const { frames } = await screen(app, token, stream)
      await expect.poll(() => frames.at(-1)).toMatchObject({ t: 'refused', code: 'STREAM_NOT_FOUND' })
    }

    await refused(stranger.visitor, `poll:${id}`)
    await refused(voter.visitor, `poll:${hidden.id}`)
    await refused(stranger.visitor, 'poll:nothing')
    expect(shop.shop.id).not.toBe(other.shop.shop.id)
  })

  test('a vote on another node is told, and the end too', async () => {
    const listeners: ((topics: ReadonlySet<string>) => void)[] = []
    const bus = () => ({
      publish: (topics: ReadonlySet<string>) => {
        for (const listener of listeners) listener(topics)
      },
      onTopics: (listener: (topics: ReadonlySet<string>) => void) => void listeners.push(listener),
      onGap() {},
      ping: async () => {},
      close: async () => {},
    })
    const here = await testPoll({ results: 'always' }, { app: await testApp({ bus: bus() as never }) })
    const { app, id, staff } = here
    const there = await testApp({ store: app.store, bus: bus() as never })
    const { visitor } = await here.vote(0)
    const { last } = await screen(there, visitor, `poll:${id}`)
    await expect.poll(last).toMatchObject({ total: 1 })

    await here.vote(1)
    await expect.poll(last).toMatchObject({ total: 2 })
    await staff('POST', `/polls/${id}/actions`, { action: 'close' })
    await expect.poll(last).toMatchObject({ total: 2, isOver: true })
  })
})
