import { describe, expect, test } from 'vitest'
import { act, signIn, submit, testApp, testMember, testShop } from '../../testing.ts'

describe('R7 moderation', () => {
  test('each action starts from its own statuses and leaves a line of history', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { review } = (await submit(app, shop)).json()
    const step = (action: object) => act(app, shop, { reviews: [review.id], ...action })

    for (const action of ['publish', 'hold']) expect((await step({ action })).changed).toHaveLength(1)
    expect((await step({ action: 'hold' })).refused).toEqual([{ id: review.id, code: 'REVIEW_STATUS_CONFLICT' }])
    await step({ action: 'reject', reason: 'offensive' })
    await step({ action: 'delete' })
    await step({ action: 'restore' })

    const { review: now, history } = (await app.inject({ url: `${shop.api}/reviews/${review.id}`, headers: await signIn(app, shop.email) })).json()
    expect(now).toMatchObject({ status: 'rejected', rejectionReason: 'offensive' })
    expect(history.map(({ what }: { what: string }) => what)).toEqual(['submitted', 'published', 'held', 'rejected', 'deleted', 'restored'])
    expect(history.map(({ who }: { who: string | null }) => who)).toEqual([null, 'Ola', 'Ola', 'Ola', 'Ola', 'Ola'])
  })

  test('a rejection without a reason is refused, whatever the stars', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { review } = (await submit(app, shop, { stars: 1 })).json()

    const reply = await act(app, shop, { action: 'reject', reviews: [review.id] })

    expect(reply).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field: 'body.reason', rule: 'required' }] })
  })

  test('the staff find reviews by status, stars, product, day and words, marks and case aside', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await submit(app, shop, { product: 'a', stars: 2, text: 'Żółta filiżanka, 100 % zachwytu' })
    await submit(app, shop, { product: 'b', stars: 5, text: 'Zielony talerz' })
    const headers = await signIn(app, shop.email)
    const find = async (query: string) => (await app.inject({ url: `${shop.api}/reviews?${query}`, headers })).json()
    const [before, after] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString())

    expect((await find('q=ZOLTA%20filizanka')).reviews).toMatchObject([{ product: { id: 'a' } }])
    expect((await find(`q=${encodeURIComponent('100 %')}`)).reviews).toHaveLength(1)
    expect((await find(`q=${encodeURIComponent('%')}&stars=5`)).reviews).toHaveLength(0)
    expect((await find(`status=pending&stars=5&product=b&from=${before}&until=${after}`)).reviews).toHaveLength(1)
    expect((await find('until=2020-01-01T00:00:00Z')).reviews).toHaveLength(0)
    expect((await find('limit=1')).next).toEqual(expect.any(String))
    expect((await find('')).counts).toEqual({ pending: 2, published: 0, rejected: 0, deleted: 0 })
  })

  test('a viewer reads and does not decide', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { review } = (await submit(app, shop)).json()
    const headers = await signIn(app, await testMember(app, shop, 'viewer'))

    expect((await app.inject({ url: `${shop.api}/reviews`, headers })).statusCode).toBe(200)
    const decided = await app.inject({ method: 'POST', url: `${shop.api}/reviews/actions`, headers, body: { action: 'publish', reviews: [review.id] } })
    expect(decided.json().code).toBe('NOT_ALLOWED')
  })
})
