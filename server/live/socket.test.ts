import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { testLog } from '../testing.log.ts'
import { submit, type TestApp, testApp, testShop } from '../testing.ts'
import type { ServerFrame } from './contract.ts'
import { STREAM, testGround, texts } from './testing.ts'

/** A real socket to a listening server: what it heard, and the code it was closed with. */
async function connect(app: TestApp, path = '/v1/live', headers = {}) {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers } as never)
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

async function liveShop(wishes?: Parameters<typeof testApp>[0]) {
  const app = await testApp(wishes)
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

  test('C17 what it is ended for is in the log, by code, shop and frame, and nothing that was said', async () => {
    const { logger, lines, refusals } = testLog()
    const { app, shop, hello } = await liveShop({ logger })
    const say = async (code: number, ...frames: object[]) => {
      const { socket, opened, closed, frames: heard } = await connect(app)
      await opened
      for (const frame of frames) {
        socket.send(frame instanceof Blob ? frame : JSON.stringify(frame))
        if (frame === hello) await expect.poll(() => heard.length).toBeGreaterThan(0)
      }
      expect(await closed).toBe(code)
    }

    await say(4401, { t: 'watch', c: STREAM })
    await say(4400, hello, hello)
    await say(4400, hello, { t: 'typing', c: STREAM, on: 'Tajne' })
    await say(4400, hello, new Blob(['Tajne']))

    const said = { level: 'warn', address: '127.0.0.0/24' }
    const known = { ...said, shop: shop.shop.id, code: '4400' }
    expect(refusals()).toEqual([
      { ...said, code: '4401', frame: 'watch', why: 'say hello first' },
      { ...known, frame: 'hello', why: 'hello was said before' },
      { ...known, why: 'not a frame of this protocol' },
      { ...known, why: 'text only' },
    ])
    for (const secret of [hello.token, STREAM, 'Tajne']) expect(lines.join('')).not.toContain(secret)
  })

  test('C17 behind a trusted proxy the log has the network of who came, and not what they say it is', async () => {
    const { logger, refusals } = testLog()
    const { app } = await liveShop({ logger, config: { TRUSTED_PROXIES: ['127.0.0.1'] } })

    for (const forwarded of ['198.51.100.1, 203.0.113.77', '<script>alert(1)</script>']) {
      const { socket, opened, closed } = await connect(app, '/v1/live', { 'x-forwarded-for': forwarded })
      await opened
      socket.send('{')
      await closed
    }

    expect(refusals().map(({ address }) => address)).toEqual(['203.0.113.0/24', null])
  })

  test('a frame that a fault of ours keeps from its answer ends it, and the fault is in the log', async () => {
    const { logger, lines, refusals } = testLog()
    const { app, hello } = await liveShop({ logger })
    app.live.sources.add('room', { mayFollow: async () => Promise.reject(new Error('the database is away')), snapshot: async () => ({}) })
    const { opened, closed, say } = await connect(app)
    await opened

    say(hello)

    expect(await closed).toBe(4400)
    expect(lines.map((line) => JSON.parse(line)).filter(({ err }) => err)).toMatchObject([
      { level: 50, msg: 'a frame could not be answered', err: { message: 'the database is away' } },
    ])
    expect(refusals()).toEqual([])
  })
})
