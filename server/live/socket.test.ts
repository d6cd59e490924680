import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { submit, type TestApp, testApp, testShop } from '../testing.ts'
import type { ServerFrame } from './contract.ts'
import { STREAM, testGround, texts } from './testing.ts'

/** A real socket to a listening server: what it heard, and the code it was closed with. */
async function connect(app: TestApp, path = '/v1/live') {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  onTestFinished(() => socket.close())
  const frames: ServerFrame[] = []
  const opened = Promise.withResolvers<boolean>()
  const closed = Promise.withResolvers<number>()
  socket.addEventListener('open', () => opened.resolve(true))
  socket.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))))
  socket.addEventListener('close', ({ code }) => {
    opened.resolve(false)
    closed.resolve(code)
  })
  return { socket, frames, opened: opened.promise, closed: closed.promise, say: (frame: object) => socket.send(JSON.stringify(frame)) }
}

async function liveShop() {
  const app = await testApp()
  const { shop, ground, say } = await testGround(app)
  app.live.sources.add('room', ground.live.sources.of(STREAM)?.source ?? expect.fail('no source'))
  const { visitor } = (await submit(app, shop)).json()
  return { app, shop, say, hello: { t: 'hello', v: 1, token: visitor as string, cursors: { [STREAM]: { e: '', s: 0 } } } }
}

describe('C9 the socket', () => {
  test('a visitor is known by their token, gets the state and then each event', async () => {
    const { app, say, hello } = await liveShop()
    await say('before')
    const { frames, opened, say: tell } = await connect(app)
    expect(await opened).toBe(true)

    tell(hello)
    await expect.poll(() => frames.map(({ t }) => t)).toEqual(['welcome', 'reset', 'caughtUp'])
    await say('after')

    await expect.poll(() => texts(frames)).toEqual(['after'])
  })

  test('a forged token, a frame that is none and a frame too large end it by code', async () => {
    const { app, hello } = await liveShop()
    const [forged, babble, huge, binary] = [await connect(app), await connect(app), await connect(app), await connect(app)]
    await Promise.all([forged.opened, babble.opened, huge.opened, binary.opened])

    forged.say({ ...hello, token: `${hello.token}x` })
    babble.socket.send('{')
    huge.say({ ...hello, token: 'x'.repeat(20_000) })
    binary.socket.send(new Uint8Array([1, 2, 3]))

    expect(await Promise.all([forged.closed, babble.closed, huge.closed, binary.closed])).toEqual([4401, 4400, 1009, 4400])
  })

  test('who says too much in a second is sent away', async () => {
    const { app, hello } = await liveShop()
    const { opened, closed, say } = await connect(app)
    await opened
    say(hello)

    for (let n = 0; n < 200; n++) say({ t: 'ping' })

    expect(await closed).toBe(4029)
  })

  test('nothing answers at another address', async () => {
    const { app } = await liveShop()

    expect(await (await connect(app, '/v1/other')).opened).toBe(false)
  })

  test('a server that goes away says when to come back', async () => {
    const { app, hello } = await liveShop()
    const { frames, opened, closed, say } = await connect(app)
    await opened
    say(hello)
    await expect.poll(() => frames.length).toBe(3)

    await app.close()

    expect(await closed).toBe(1012)
    expect(frames.at(-1)).toMatchObject({ t: 'bye', code: 1012 })
  })

  test('another shop’s visitor sees nothing', async () => {
    const { app, hello } = await liveShop()
    const other = await testShop(app)
    const { visitor } = (await submit(app, other)).json()
    const { frames, opened, say } = await connect(app)
    await opened

    say({ ...hello, token: visitor })

    await expect.poll(() => frames.map(({ t }) => t)).toEqual(['welcome', 'refused'])
  })
})
