import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signIn, submit, testApp, testShop } from '../../testing.ts'
import { orders } from '../orders/table.ts'
import { loadReviews } from './service/load.ts'
import { reviews } from './table.ts'

describe('R7 views of the reviews', () => {
  test('by how they came, by whether the purchase is known, and by the order behind them', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const find = async (query: string) => {
      const { reviews } = (await app.inject({ url: `${shop.api}/reviews?${query}`, headers })).json()
      return reviews.map(({ author }: { author: string }) => author)
    }
    const imported = {
      subject: 'shop',
      product: '',
      stars: 4,
      title: '',
      text: 'Dobrze',
      status: 'published',
      rejectionReason: null,
      helpful: 0,
      unhelpful: 0,
    } as const
    await app.store.write((tx) => loadReviews(tx, shop.shop.id, 'import', [{ ...imported, author: 'Iga', locale: 'pl', createdAt: new Date() }]))
    await submit(app, shop, { author: 'Pola' })
    const { review } = (await submit(app, shop, { author: 'Wera' })).json()
    const body = { status: 'paid', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z' }
    await app.inject({ method: 'PUT', url: `${shop.api}/orders/1`, headers, body })
    const [order] = await app.store.read.select().from(orders)
    await app.store.write((tx) =>
      tx
        .update(reviews)
        .set({ verified: true, orderId: order?.id ?? '' })
        .where(eq(reviews.id, review.id)),
    )

    expect(await find('source=import')).toEqual(['Iga'])
    expect((await find('source=page')).toSorted()).toEqual(['Pola', 'Wera'])
    expect(await find('source=request')).toEqual([])
    expect(await find('verified=yes')).toEqual(['Wera'])
    expect((await find('verified=no')).toSorted()).toEqual(['Iga', 'Pola'])
    expect(await find(`order=${order?.id}`)).toEqual(['Wera'])
    expect(await find('order=none')).toEqual([])
    expect(await find('verified=no&subject=shop')).toEqual(['Iga'])
  })
})
