import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { chatMembers } from './table.ts'
import { connect, logOf, testChat, testColleague, testConsultant, testShopper } from './testing.ts'

describe('C9 both sides of a conversation, live', () => {
  test('hear each other and the counter, and each learns how far the other has read', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const ola = await testConsultant(app, shop)
    const chat = await testChat(app, shop)
    await ola.here()
    const shopper = await testShopper(app, shop, chat)
    const { token, epoch, chats } = await ola.desk()
    const [c, desk] = [`conversation:${shopper.id}`, `desk:${chat.id}`]
    const [theirs, ours] = [await connect(app, shopper.token), await connect(app, token)]
    theirs.say({ t: 'watch', c, from: { e: epoch, s: shopper.opened.json().seq } })
    ours.say({ t: 'watch', c: desk, from: { e: epoch, s: chats[0].seq } })
    ours.say({ t: 'watch', c, from: { e: epoch, s: 0 } })
    await expect.poll(() => ours.frames.filter(({ t }) => t === 'caughtUp').length).toBe(2)
    await expect.poll(() => theirs.frames.at(-1)?.t).toBe('caughtUp')

    const { seq } = (await ola.answer(shopper.id, 'Witam')).json()
    await expect.poll(theirs.kinds).toEqual(['status', 'owner', 'message'])
    await expect.poll(ours.kinds).toEqual(expect.arrayContaining(['conversation', 'colleague', 'message']))
    theirs.say({ t: 'got', c, s: seq })
    theirs.say({ t: 'seen', c, s: seq })

    await expect.poll(async () => (await shopper.see()).receipts.visitor).toEqual({ got: seq, seen: seq })
    expect((await logOf(app, shopper.id)).filter(({ kind }) => kind === 'seen').length).toBeLessThanOrEqual(2)
  })

  test('a stranger and a consultant of another chat see nothing', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const chat = await testChat(app, shop)
    const late = await testColleague(app, shop)
    const [shopper, stranger] = [await testShopper(app, shop, chat), await testShopper(app, shop, chat)]
    const { token } = await late.desk()
    const [one, other] = [await connect(app, stranger.token), await connect(app, token)]

    for (const socket of [one, other]) for (const c of [`conversation:${shopper.id}`, `desk:${chat.id}`]) socket.say({ t: 'watch', c })
    await expect.poll(() => [one, other].map(({ frames }) => frames.filter(({ t }) => t === 'refused').length)).toEqual([2, 2])
    await app.store.write((tx) => tx.insert(chatMembers).values({ shopId: shop.shop.id, chatId: chat.id, userId: late.id }))
    other.say({ t: 'watch', c: `conversation:${shopper.id}` })
    await expect.poll(other.kinds).toContain('message')

    expect(one.kinds()).toEqual([])
  })

  test('of five sockets of one visitor the oldest goes', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const shopper = await testShopper(app, shop, await testChat(app, shop))

    const sockets = []
    for (let n = 0; n < 5; n++) sockets.push(await connect(app, shopper.token))

    expect(await sockets[0]?.closed).toBe(4029)
  })
})
