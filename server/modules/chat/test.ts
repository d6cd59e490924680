import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { logOf, replayed, testChat, testConsultant, testShopper } from './testing.ts'

async function ground() {
  const app = await testApp()
  const shop = await testShop(app)
  const chat = await testChat(app, shop)
  return { app, shop, chat }
}

describe('C9 a conversation', () => {
  test('begins with a message, is seen at the counter, taken and answered', async () => {
    const { app, shop, chat } = await ground()
    const ola = await testConsultant(app, shop)
    await ola.here()
    const shopper = await testShopper(app, shop, chat, { name: 'Maja' })
    expect(shopper.opened.json().snapshot).toMatchObject({
      state: 'waiting',
      isLeft: false,
      visitor: { name: 'Maja' },
      messages: [{ text: 'Dzień dobry', url: 'https://shop.test/kubek?utm_source=x' }],
    })

    const { me, chats, conversations } = await ola.desk()
    expect([me.isHere, me.load, chats[0].door]).toEqual([true, 0, 'free'])
    expect(conversations).toMatchObject([{ id: shopper.id, state: 'waiting', name: 'Maja', lastText: 'Dzień dobry', head: 2 }])
    expect((await ola.act(shopper.id, 'take')).json()).toMatchObject({ state: 'active', owner: { id: ola.id, name: 'Ola' }, holdsPlace: true })
    await ola.answer(shopper.id, 'W czym mogę pomóc?')
    await shopper.say('Szukam kubka')

    const snapshot = await shopper.see()
    expect(snapshot).toMatchObject({ state: 'active', consultant: { name: 'Ola' } })
    expect(snapshot.messages.map(({ by, name, text }: Record<string, string>) => [by, name, text])).toEqual([
      ['visitor', null, 'Dzień dobry'],
      ['staff', 'Ola', 'W czym mogę pomóc?'],
      ['visitor', null, 'Szukam kubka'],
    ])
    expect(await replayed(app, shopper.id)).toEqual(snapshot)
  })

  test('what is sent twice, or ten times at once, is kept once and acknowledged with its first place', async () => {
    const { app, shop, chat } = await ground()
    const shopper = await testShopper(app, shop, chat)
    const key = crypto.randomUUID()

    const replies = await Promise.all(Array.from({ length: 6 }, () => shopper.say('raz', key)))

    expect(new Set(replies.map(({ body }) => body)).size).toBe(1)
    expect((await shopper.open()).json().snapshot.messages).toHaveLength(2)
    expect((await logOf(app, shopper.id)).filter(({ kind }) => kind === 'message')).toHaveLength(2)
  })

  test('polling tells what is new, and waits for it', async () => {
    const { app, shop, chat } = await ground()
    const shopper = await testShopper(app, shop, chat)
    const { epoch, seq } = shopper.opened.json()
    const waiting = shopper.ask('GET', `/events?epoch=${epoch}&since=${seq}&wait=20`)
    await shopper.say('Jest tam kto?')

    expect((await waiting).json()).toMatchObject({ events: [{ s: seq + 1, k: 'message', d: { text: 'Jest tam kto?' } }], reset: null })
    expect((await shopper.ask('GET', '/events?epoch=other')).json().reset).toMatchObject({ why: 'epoch', snapshot: { messages: [{}, {}] } })
  })
})
