import { describe, expect, test } from 'vitest'
import { signIn, testApp, testShop } from '../../testing.ts'
import { putProducts } from './service.ts'

describe('O2 products', () => {
  test('are put in once, brought up to date, and found by part of their name', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const find = async (query = '') => (await app.inject({ url: `${shop.api}/products${query}`, headers })).json().products

    await app.store.write((tx) =>
      putProducts(tx, shop.shop.id, [
        { id: 'a', name: 'Żółty kubek' },
        { id: 'b', name: 'Talerz', url: 'https://shop.test/b' },
      ]),
    )
    await app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'a', name: 'Żółta filiżanka' }]))

    expect(await find()).toEqual([
      { id: 'b', name: 'Talerz', url: 'https://shop.test/b', imageUrl: null },
      { id: 'a', name: 'Żółta filiżanka', url: null, imageUrl: null },
    ])
    expect(await find('?q=ZOLTA')).toHaveLength(1)
    expect(await find('?q=kubek')).toHaveLength(0)
  })
})
