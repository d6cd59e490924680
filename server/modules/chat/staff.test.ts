import { describe, expect, test } from 'vitest'
import { type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { drawn } from '../media/testing.ts'
import { eventsAfter } from '../streams/service.ts'
import { deskStream } from './service/desk.ts'
import { logOf, replayed, testChat, testColleague, testConsultant, testShopper } from './testing.ts'

async function ground(settings = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const jan = await testColleague(app, shop)
  const chat = await testChat(app, shop, settings)
  await Promise.all([ola.here(), jan.here()])
  return { app, shop, chat, ola, jan }
}

const sendImage = (app: TestApp, shop: TestShop, { headers }: { headers: object }, id: string, image: Buffer, key: string = crypto.randomUUID()) =>
  app.inject({ method: 'PUT', url: `${shop.api}/conversations/${id}/images/${key}`, headers: { ...headers, 'content-type': 'image/png' }, payload: image })

describe('C4 taking a conversation', () => {
  test('of two hundred who take it at once one has it, and the others are told who', async () => {
    const { app, shop, chat, ola, jan } = await ground()
    const { id } = await testShopper(app, shop, chat)

    const replies = await Promise.all(Array.from({ length: 200 }, (_, n) => (n % 2 ? ola : jan).act(id, 'take')))

    const owners = new Set(replies.filter(({ statusCode }) => statusCode === 200).map((reply) => reply.json().owner.id))
    expect(owners.size).toBe(1)
    const losers = replies.filter(({ statusCode }) => statusCode !== 200).map((reply) => reply.json())
    expect(losers).toHaveLength(100)
    expect(losers[0]).toMatchObject({ code: 'CONVERSATION_TAKEN', issues: [{ field: 'owner', rule: owners.has(ola.id) ? 'Ola' : 'consultant' }] })
    expect((await logOf(app, id)).filter(({ kind }) => kind === 'owner')).toHaveLength(1)
  })

  test('it is handed on to who has a place, goes back to the queue, and is ended and taken up again', async () => {
    const { app, shop, chat, ola, jan } = await ground()
    const shopper = await testShopper(app, shop, chat)
    const { id } = shopper
    await jan.here({ places: 1 })
    await ola.act(id, 'take')
    expect((await jan.answer(id, 'nie moja')).json().code).toBe('CONVERSATION_TAKEN')
    expect((await ola.act(id, 'transfer', { to: 'nobody' })).json().code).toBe('NOT_A_CONSULTANT')

    expect((await ola.act(id, 'transfer', { to: jan.id, reason: 'zna się na kubkach' })).json().owner.id).toBe(jan.id)
    expect(await shopper.see()).toMatchObject({ state: 'active', consultant: { id: jan.id, name: 'consultant' } })
    const handed = async () => (await jan.desk()).transfers
    expect(await handed()).toEqual([{ conversation: id, from: 'Ola', reason: 'zna się na kubkach' }])
    expect((await ola.desk()).transfers).toEqual([])
    const other = await testShopper(app, shop, chat)
    expect((await jan.act(other.id, 'take')).json().code).toBe('NO_FREE_PLACE')
    expect((await jan.act(id, 'return')).json()).toMatchObject({ state: 'waiting', owner: null, holdsPlace: false })
    expect((await ola.act(id, 'end')).json()).toMatchObject({ state: 'closed', endedBy: 'staff' })
    expect((await ola.act(id, 'take')).json().code).toBe('CONVERSATION_CLOSED')
    expect((await jan.act(id, 'resume')).json()).toMatchObject({ state: 'active', owner: { id: jan.id }, endedBy: null })

    expect(await handed()).toEqual([])
    expect(await replayed(app, id)).toEqual(await shopper.see())
    const { colleagues, me } = await ola.desk()
    expect([me.load, colleagues.find((one: { id: string }) => one.id === jan.id).load]).toEqual([0, 1])
  })

  test('who takes a conversation over is not told that somebody gave it to them', async () => {
    const { app, shop, chat, ola, jan } = await ground()
    const { id } = await testShopper(app, shop, chat)
    await ola.act(id, 'take')
    await ola.act(id, 'transfer', { to: jan.id, reason: 'przerwa' })

    await ola.act(id, 'transfer', { to: ola.id })

    expect((await ola.desk()).transfers).toEqual([])
    const told = await eventsAfter(app.store.read, deskStream(chat.id), 0, 1000)
    expect(told.flatMap(({ data }) => data.transfer ?? [])).toEqual([{ from: 'Ola', reason: 'przerwa' }])
  })

  test('answering what waits takes it, and a place is freed by hand where the chat wants it so', async () => {
    const { app, shop, chat, ola } = await ground({ freesPlaces: false })
    const { id } = await testShopper(app, shop, chat)

    await ola.answer(id, 'Dzień dobry')
    expect((await ola.act(id, 'free')).json().code).toBe('CONVERSATION_OPEN')
    expect((await ola.act(id, 'end')).json()).toMatchObject({ state: 'closed', holdsPlace: true })
    expect((await ola.desk()).me.load).toBe(1)
    expect((await ola.act(id, 'free')).json()).toMatchObject({ holdsPlace: false })

    expect((await ola.desk()).me.load).toBe(0)
  })

  test('who is no member of the chat sees and takes nothing of it, and no key serves', async () => {
    const { app, shop, chat, ola } = await ground()
    const late = await testColleague(app, shop)
    const { id } = await testShopper(app, shop, chat)
    const { secret } = (await ola.ask('POST', '/secret-keys', { name: 'ERP', rights: ['chat.serve'] })).json()

    expect(await late.desk()).toMatchObject({ chats: [], conversations: [], me: { id: late.id, chats: [] } })
    expect((await late.act(id, 'take')).json().code).toBe('CONVERSATION_NOT_FOUND')
    expect((await late.ask('GET', `/chats/${chat.id}/events`)).json().code).toBe('CHAT_NOT_FOUND')
    expect((await late.ask('GET', '/conversations')).json().conversations).toEqual([])
    const byKey = await app.inject({ url: `${shop.api}/chat/desk`, headers: { authorization: `Bearer ${secret}` } })
    expect(byKey.json().code).toBe('NOT_ALLOWED')
  })
})

describe('C8 what a consultant says', () => {
  test('is edited and taken back by who said it, and what was taken back is nowhere in the log', async () => {
    const { app, shop, chat, ola, jan } = await ground()
    const shopper = await testShopper(app, shop, chat)
    const { seq } = (await ola.answer(shopper.id, 'kosztuje 10 zł')).json()
    const path = `/conversations/${shopper.id}/messages/${seq}`
    expect((await jan.ask('PATCH', path, { text: 'x' })).json().code).toBe('MESSAGE_NOT_FOUND')

    await ola.ask('PATCH', path, { text: 'kosztuje 100 zł' })
    expect((await shopper.see()).messages.at(-1)).toMatchObject({ text: 'kosztuje 100 zł', editedAt: expect.any(String) })
    await ola.ask('DELETE', path)

    expect((await shopper.see()).messages.at(-1)).toMatchObject({ text: '', isDeleted: true })
    expect(JSON.stringify(await logOf(app, shopper.id))).not.toContain('100 zł')
    expect((await ola.ask('PATCH', path, { text: 'x' })).json().code).toBe('MESSAGE_NOT_FOUND')
    expect(await replayed(app, shopper.id)).toEqual(await shopper.see())
  })

  test('a card carries the product as it stands, and an image opens by its key alone, sent twice or once', async () => {
    const { app, shop, chat, ola } = await ground()
    const shopper = await testShopper(app, shop, chat)
    await ola.ask('PUT', '/products/kubek', { name: 'Kubek', priceMinor: 4900, currency: 'PLN' })
    const send = (key: string, product: string) => ola.ask('PUT', `/conversations/${shopper.id}/messages/${key}`, { product })
    expect((await send(crypto.randomUUID(), 'nie ma')).statusCode).toBe(404)
    await send(crypto.randomUUID(), 'kubek')
    const image = await drawn(40, 30).png().toBuffer()
    const put = (key: string) => sendImage(app, shop, ola, shopper.id, image, key)
    const key = crypto.randomUUID()
    const sent = [(await put(key)).json(), (await put(key)).json()]
    expect(sent[0]).toEqual(sent[1])

    const [, card, picture, ...more] = (await shopper.see()).messages
    expect(card.card).toMatchObject({ product: 'kubek', priceMinor: 4900, currency: 'PLN', mean: null, count: 0 })
    expect([picture.image.width, picture.image.height, more]).toEqual([40, 30, []])
    const open = (key: string) => app.inject(`${shop.v1}/conversations/${shopper.id}/images/${picture.image.id}/small?key=${key}`)
    const shown = await open(picture.image.key)
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/webp'])
    expect((await open('x')).statusCode).toBe(404)
    expect((await app.inject(`${shop.v1}/cards?products=kubek,inny`)).json().cards).toMatchObject([{ product: 'kubek', priceMinor: 4900 }])
  })

  test('C8 images are sent by whose role may, in chats that take them', async () => {
    const { app, shop, chat, ola, jan } = await ground()
    const { id } = await testShopper(app, shop, chat)
    await jan.act(id, 'take')
    const image = await drawn(40, 30).png().toBuffer()
    const send = async () => (await sendImage(app, shop, jan, id, image)).json().code
    const offered = async () => (await jan.desk()).chats[0].takesImages

    await ola.ask('PUT', `/staff/${jan.id}`, { role: 'consultant', granted: [], withheld: ['chat.images'] })
    expect([await send(), await offered()]).toEqual(['NOT_ALLOWED', false])
    await ola.ask('PUT', `/staff/${jan.id}`, { role: 'consultant', granted: [], withheld: [] })
    expect([await send(), await offered()]).toEqual([undefined, true])
    await ola.ask('PATCH', `/chats/${chat.id}`, { takesImages: false })
    expect([await send(), await offered()]).toEqual(['IMAGES_NOT_TAKEN', false])
  })
})
