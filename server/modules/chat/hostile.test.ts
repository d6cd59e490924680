import { describe, expect, test } from 'vitest'
import { staffToken } from '../../scopes/staff.ts'
import { testApp, testShop } from '../../testing.ts'
import { drawn } from '../media/testing.ts'
import { connect, testChat, testConsultant, testShopper } from './testing.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'

async function ground() {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const chat = await testChat(app, shop)
  await ola.here()
  return { app, shop, chat, ola, shopper: await testShopper(app, shop, chat) }
}

describe('C8 what is sent in place of a picture', () => {
  test('a drawing with a script that calls itself a PNG, a page and half a picture are refused and said to nobody', async () => {
    const { app, shop, ola, shopper } = await ground()
    const put = (payload: Buffer) =>
      app.inject({
        method: 'PUT',
        url: `${shop.api}/conversations/${shopper.id}/images/${crypto.randomUUID()}`,
        headers: { ...ola.headers, 'content-type': 'image/png', 'content-disposition': 'attachment; filename="kubek.png"' },
        payload,
      })
    const half = await drawn(400, 300).png().toBuffer()

    const replies = [
      await put(Buffer.from(SVG)),
      await put(Buffer.from('<!doctype html><script>alert(1)</script>')),
      await put(half.subarray(0, half.length / 2)),
    ]

    expect(replies.map((reply) => [reply.statusCode, reply.json().code])).toEqual([
      [415, 'PHOTO_TYPE_REFUSED'],
      [415, 'PHOTO_TYPE_REFUSED'],
      [422, 'PHOTO_BROKEN'],
    ])
    expect((await shopper.see()).messages).toHaveLength(1)
  })

  test('a shopper sends none, whatever their token', async () => {
    const { app, shop, shopper } = await ground()

    for (const headers of [shopper.headers, {}])
      for (const root of [shop.api, shop.v1]) {
        const reply = await app.inject({
          method: 'PUT',
          url: `${root}/conversations/${shopper.id}/images/${crypto.randomUUID()}`,
          headers: { ...headers, 'content-type': 'image/png' },
          payload: await drawn(40, 30).png().toBuffer(),
        })
        expect([401, 404]).toContain(reply.statusCode)
      }

    expect((await shopper.see()).messages).toHaveLength(1)
  })
})

describe('C9 C17 who listens on a socket', () => {
  test('a token signed with another secret, with another name in it or cut short ends it', async () => {
    const { app, shop, ola } = await ground()
    const neighbour = await testShop(app)
    const { token } = await ola.desk()
    const { token: theirs } = await (await testConsultant(app, neighbour)).desk()
    const [claim, signature] = [token.slice(0, token.lastIndexOf('.')), token.slice(token.lastIndexOf('.'))]
    const forged = [
      staffToken('another secret of at least 32 characters', shop.shop.id, ola.id),
      theirs.slice(0, theirs.lastIndexOf('.')) + signature,
      claim,
      '',
    ]

    const closed = await Promise.all(forged.map(async (token) => (await connect(app, token)).closed))

    expect(closed).toEqual([4401, 4401, 4401, 4401])
  })

  test('who is signed in next door, or talks to the shop themselves, gets nothing of another’s conversation', async () => {
    const { app, shop, chat, shopper } = await ground()
    const neighbour = await testShop(app)
    const stranger = await testShopper(app, shop, chat)
    const { token } = await (await testConsultant(app, neighbour)).desk()
    const sockets = [await connect(app, token), await connect(app, stranger.token)]

    for (const { say } of sockets) {
      say({ t: 'watch', c: `conversation:${shopper.id}` })
      say({ t: 'seen', c: `conversation:${shopper.id}`, s: 1 })
      say({ t: 'typing', c: `conversation:${shopper.id}`, on: true })
    }
    await expect.poll(() => sockets.map(({ frames }) => frames.some(({ t }) => t === 'refused'))).toEqual([true, true])
    await shopper.say('Tylko dla sklepu')

    expect(sockets.flatMap(({ frames }) => frames.filter(({ t }) => t === 'event' || t === 'reset' || t === 'ephemeral'))).toEqual([])
    expect((await shopper.see()).receipts).toMatchObject({ staff: { got: 0, seen: 0 } })
  })
})
