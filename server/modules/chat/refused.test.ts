import { describe, expect, test } from 'vitest'
import { testLog } from '../../testing.log.ts'
import { testApp, testShop } from '../../testing.ts'
import { identify, newSecret, tokenOf } from '../identity/testing.ts'
import { connect, testChat, testConsultant, testShopper } from './testing.ts'

const TEXT = 'Tylko dla sklepu'
const SCRIPT = '<img src=x onerror=alert(1)>'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
const EWA = { id: '7', email: 'ewa@poczta.example', firstName: 'Ewa', phone: '600700800' }
/** Where everybody in these tests comes from, as the log has it. */
const address = '127.0.0.0/24'

async function ground() {
  const { logger, lines, refusals } = testLog()
  const app = await testApp({ logger })
  const [shop, neighbour] = [await testShop(app), await testShop(app)]
  const ola = await testConsultant(app, shop)
  const chat = await testChat(app, shop)
  await ola.here()
  const shopper = await testShopper(app, shop, chat, { name: EWA.firstName, email: EWA.email, phone: EWA.phone })
  return {
    ...{ app, shop, neighbour, chat, ola, shopper, refusals },
    /** No line has any of these, nor what the shopper said of themselves or wrote. */
    tellsNothingOf(...secrets: string[]) {
      for (const secret of [...secrets, shopper.token, shopper.id, shop.key, EWA.email, EWA.firstName, EWA.phone, TEXT])
        expect(lines.join('')).not.toContain(secret)
    },
  }
}

const conversation = '/v1/shops/:shop/conversations/:conversation'
const refusedCode = ({ statusCode, json }: { statusCode: number; json: () => { code: string } }) => [statusCode, json().code]

describe('C17 what is refused is in the log, and nobody’s secret with it', () => {
  test('a forged identity token', async () => {
    const { app, shop, refusals, tellsNothingOf } = await ground()
    const secret = await newSecret(app, shop)
    const forged = tokenOf('ids_of-somebody-else', EWA)

    const reply = await identify(app, shop, { token: forged })
    const { closed } = await connect(app, forged)

    expect([refusedCode(reply), await closed]).toEqual([[401, 'IDENTITY_REFUSED'], 4401])
    expect(refusals()).toEqual([
      { level: 'warn', code: 'IDENTITY_REFUSED', shop: shop.shop.id, address, route: 'POST /v1/shops/:shop/identity' },
      { level: 'warn', code: '4401', address, frame: 'hello', why: 'the token is not known' },
    ])
    tellsNothingOf(secret, ...forged.split('.'))
  })

  test('another visitor’s conversation', async () => {
    const { app, shop, chat, shopper, refusals, tellsNothingOf } = await ground()
    const stranger = await testShopper(app, shop, chat)
    const { headers } = stranger
    const at = `${shop.v1}/conversations/${shopper.id}`

    const read = await app.inject({ url: at, headers })
    const written = await app.inject({ method: 'PUT', url: `${at}/messages/${crypto.randomUUID()}`, headers, body: { text: TEXT } })
    const { frames, say } = await connect(app, stranger.token)
    say({ t: 'watch', c: `conversation:${shopper.id}` })

    expect([read, written].map(refusedCode)).toEqual(Array(2).fill([404, 'CONVERSATION_NOT_FOUND']))
    await expect.poll(() => frames.at(-1)).toMatchObject({ t: 'refused', code: 'STREAM_NOT_FOUND' })
    const said = { level: 'warn', shop: shop.shop.id, address }
    expect(refusals()).toEqual([
      { ...said, code: 'CONVERSATION_NOT_FOUND', route: `GET ${conversation}` },
      { ...said, code: 'CONVERSATION_NOT_FOUND', route: `PUT ${conversation}/messages/:message` },
      { ...said, code: 'STREAM_NOT_FOUND', frame: 'watch' },
    ])
    tellsNothingOf(stranger.token)
  })

  test('another shop’s consultant', async () => {
    const { app, shop, neighbour, shopper, refusals, tellsNothingOf } = await ground()
    const { ask, headers, desk } = await testConsultant(app, neighbour)
    const { token } = await desk()
    const c = `conversation:${shopper.id}`

    const through = await app.inject({ url: `${shop.api}/conversations/${shopper.id}`, headers })
    const around = await ask('GET', `/conversations/${shopper.id}`)
    const { frames, say } = await connect(app, token)
    say({ t: 'watch', c })

    expect([through, around].map(refusedCode)).toEqual([
      [404, 'SHOP_NOT_FOUND'],
      [404, 'CONVERSATION_NOT_FOUND'],
    ])
    await expect.poll(() => frames.at(-1)).toMatchObject({ t: 'refused', c, code: 'STREAM_NOT_FOUND' })
    const route = 'GET /api/shops/:shop/conversations/:conversation'
    expect(refusals()).toEqual([
      { level: 'warn', code: 'SHOP_NOT_FOUND', address, route },
      { level: 'warn', code: 'CONVERSATION_NOT_FOUND', shop: neighbour.shop.id, address, route },
      { level: 'warn', code: 'STREAM_NOT_FOUND', shop: neighbour.shop.id, address, frame: 'watch' },
    ])
    tellsNothingOf(token, headers.cookie, headers['x-csrf-token'], neighbour.email)
  })

  test('a message and a frame that are too large', async () => {
    const { app, shop, shopper, refusals, tellsNothingOf } = await ground()
    const huge = TEXT.repeat(5_000)
    const { say, closed } = await connect(app, shopper.token)

    const reply = await shopper.say(huge)
    say({ t: 'typing', c: huge, on: true })

    expect([refusedCode(reply), await closed]).toEqual([[413, 'BODY_TOO_LARGE'], 1009])
    const said = { level: 'warn', shop: shop.shop.id, address }
    expect(refusals()).toEqual([
      { ...said, code: 'BODY_TOO_LARGE', route: `PUT ${conversation}/messages/:message` },
      { ...said, code: '1009', why: 'a frame too large' },
    ])
    tellsNothingOf()
  })

  test('a hundred messages a second in two lines, the second with how many they were, and a hundred frames in one', async () => {
    const { app, shop, shopper, refusals, tellsNothingOf } = await ground()
    const { say, closed } = await connect(app, shopper.token)

    const replies = await Promise.all(Array.from({ length: 100 }, () => shopper.say(TEXT)))
    const refused = replies.filter(({ statusCode }) => statusCode !== 200)
    for (let n = 0; n < 100; n++) say({ t: 'ping' })
    expect(await closed).toBe(4029)
    await app.close()

    expect(refused.length).toBeGreaterThan(80)
    expect(new Set(refused.map((reply) => refusedCode(reply).join()))).toEqual(new Set(['429,TOO_MANY_MESSAGES']))
    const said = { level: 'warn', shop: shop.shop.id, address }
    const [messages, frames] = [
      { ...said, code: 'TOO_MANY_MESSAGES', route: `PUT ${conversation}/messages/:message` },
      { ...said, code: '4029', why: 'too many frames' },
    ]
    expect(refusals()).toEqual([messages, frames, { ...messages, repeats: refused.length - 1 }])
    tellsNothingOf()
  })

  test('a script in a name is a name: taken as text, answered as JSON, and in no line', async () => {
    const { app, shop, chat, ola, refusals, tellsNothingOf } = await ground()

    const { id, opened } = await testShopper(app, shop, chat, { name: SCRIPT })
    const read = await ola.ask('GET', `/conversations/${id}`)

    for (const { statusCode, headers, body } of [opened, read]) {
      expect([statusCode, headers['content-type'], headers['x-content-type-options']]).toEqual([200, expect.stringMatching(/^application\/json/), 'nosniff'])
      expect(JSON.parse(body)).toMatchObject({ snapshot: { visitor: { name: SCRIPT } } })
    }
    expect(refusals()).toEqual([])
    tellsNothingOf(SCRIPT)
  })

  test('a drawing with a script that calls itself a PNG', async () => {
    const { app, shop, ola, shopper, refusals, tellsNothingOf } = await ground()

    const reply = await app.inject({
      method: 'PUT',
      url: `${shop.api}/conversations/${shopper.id}/images/${crypto.randomUUID()}`,
      headers: { ...ola.headers, 'content-type': 'image/png', 'content-disposition': 'attachment; filename="kubek.png"' },
      payload: Buffer.from(SVG),
    })

    expect(refusedCode(reply)).toEqual([415, 'PHOTO_TYPE_REFUSED'])
    const route = 'PUT /api/shops/:shop/conversations/:conversation/images/:message'
    expect(refusals()).toEqual([{ level: 'warn', code: 'PHOTO_TYPE_REFUSED', shop: shop.shop.id, address, route }])
    tellsNothingOf('svg', 'kubek.png', ola.headers.cookie)
  })
})
