import { expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { eventsAfter } from '../streams/service.ts'
import { testChat, testConsultant, testShopper } from './testing.ts'

async function ground(settings = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const chat = await testChat(app, shop, settings)
  await ola.here()
  return { app, shop, ola, chat }
}

test('C17 what a blocked visitor has said is marked at once, wherever it is listed, until they are let in again', async () => {
  const { app, shop, ola, chat } = await ground()
  const { id } = await testShopper(app, shop, chat)
  const other = await testShopper(app, shop, chat)
  const isMarked = async () => (await ola.ask('GET', `/conversations/${id}`)).json().conversation.isBlocked
  const told = async () => {
    const events = await eventsAfter(app.store.read, `desk:${chat.id}`, 0, 1000)
    return events.findLast(({ data }) => data.conversation === id)?.data.isBlocked
  }
  expect([await isMarked(), await told()]).toEqual([false, false])

  const block = (await ola.act(id, 'block', { reason: 'obelgi', days: 7 })).json()

  expect([await isMarked(), await told()]).toEqual([true, true])
  const { conversations } = await ola.desk()
  expect(conversations.find((row: { id: string }) => row.id === other.id).isBlocked).toBe(false)
  await ola.ask('DELETE', `/chat/blocks/${block.id}`)
  expect([await isMarked(), await told()]).toEqual([false, false])
})

test('C17 a block names the guest by the code that all screens know, and leads to what they said', async () => {
  const { app, shop, ola, chat } = await ground()
  const { id } = await testShopper(app, shop, chat)
  const { visitor } = (await ola.ask('GET', `/conversations/${id}`)).json().conversation

  await ola.act(id, 'block', { reason: 'obelgi', days: null })

  expect((await ola.ask('GET', '/chat/blocks')).json().blocks).toMatchObject([{ kind: 'visitor', visitor, conversation: { id, name: null } }])
})

test('C15 the first message knows which line of the shop it answers, in the words that were shown; no other line can be put into its mouth', async () => {
  const rule = { id: 'koszyk', text: { pl: 'Pomóc w zamówieniu?', en: 'Any help?' }, urls: [], seconds: null, cartMinor: null }
  const { app, shop, ola, chat } = await ground({ proactive: [rule] })
  const greetings = async (details: object) => {
    const shopper = await testShopper(app, shop, chat, details)
    await shopper.say('Jest tam kto?')
    const { snapshot } = (await ola.ask('GET', `/conversations/${shopper.id}`)).json()
    return snapshot.messages.map(({ greeting = null }) => greeting)
  }

  expect(await greetings({ greeting: 'koszyk' })).toEqual(['Pomóc w zamówieniu?', null])
  expect(await greetings({ greeting: 'koszyk', locale: 'en' })).toEqual(['Any help?', null])
  expect(await greetings({ greeting: 'Wszystko za darmo' })).toEqual([null, null])
  expect(await greetings({})).toEqual([null, null])
})
