import { expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { testChat, testConsultant, testShopper } from './testing.ts'

async function ground(settings = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const chat = await testChat(app, shop, settings)
  await ola.here()
  return { app, shop, ola, chat }
}

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
