import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { placedTopic } from '../accounts/service/shops.ts'
import { polls } from './table.ts'

const poll = { question: { pl: 'Który kubek?', en: '' }, state: 'active', voters: 'everyone', isChangeable: true, results: 'voted', isShuffled: false } as const

describe('P1 E1 what the shop’s pages are told', () => {
  test('the config names polls placed by rule, and nothing where there is none', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id: shopId } = shop.shop
    const config = async () => (await app.inject(`/v1/shops/${shop.key}/config`)).json()
    expect(await config()).toEqual({ name: shop.shop.name, locale: 'pl' })

    const placement = { paths: ['/kubki/*'], into: null }
    const hourAgo = new Date(Date.now() - 3_600_000)
    await app.store.write(async (tx) => {
      const rows = [
        { ...poll, shopId, id: 'p1', placement, startsAt: new Date(0) },
        { ...poll, shopId, id: 'draft', placement, state: 'draft' as const },
        { ...poll, shopId, id: 'by-element', placement: null },
        { ...poll, shopId, id: 'over', placement, endsAt: hourAgo },
      ]
      for (const row of rows) await tx.insert(polls).values(row)
      tx.touch(placedTopic(shopId))
    })
    expect((await config()).placed).toEqual({ polls: [{ poll: 'p1', ...placement, startsAt: '1970-01-01T00:00:00.000Z', endsAt: null }] })
  })
})
