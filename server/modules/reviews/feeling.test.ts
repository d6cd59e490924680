import { describe, expect, test } from 'vitest'
import { signIn, submit, testApp, testShop } from '../../testing.ts'

describe('R9 sentiment', () => {
  test('each review is felt as it comes, found by it, and corrected by the staff', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    await submit(app, shop, { stars: 5, title: '', text: 'Piękny kubek, polecam.' })
    const { review } = (await submit(app, shop, { stars: 1, title: '', text: 'Nie polecam, strata pieniędzy.' })).json()
    const find = async (sentiment: string) => (await app.inject({ url: `${shop.api}/reviews?sentiment=${sentiment}`, headers })).json().reviews

    expect(await find('positive')).toMatchObject([{ stars: 5, sentiment: 'positive', sentimentScore: expect.any(Number) }])
    expect(await find('negative')).toMatchObject([{ id: review.id, status: 'pending' }])
    const corrected = await app.inject({ method: 'PUT', url: `${shop.api}/reviews/${review.id}/sentiment`, headers, body: { sentiment: 'neutral' } })
    expect(corrected.json()).toMatchObject({ sentiment: 'neutral', sentimentScore: null, status: 'pending' })
    expect(await find('neutral')).toHaveLength(1)
  })

  test('shoppers hear nothing of it', async () => {
    const app = await testApp()
    const shop = await testShop(app)

    expect((await submit(app, shop)).json().review).not.toHaveProperty('sentiment')
  })
})
