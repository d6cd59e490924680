import { describe, expect, test } from 'vitest'
import { act, publishedReview, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { reviewVotes } from './table.ts'

const vote = (app: TestApp, shop: TestShop, review: string, helpful: boolean | undefined, visitor?: string) =>
  app.inject({
    method: helpful === undefined ? 'DELETE' : 'PUT',
    url: `${shop.v1}/reviews/${review}/vote`,
    headers: visitor ? { authorization: `Bearer ${visitor}` } : {},
    ...(helpful !== undefined && { body: { helpful } }),
  })

describe('R5 helpful votes', () => {
  test('a hundred votes of one visitor at once are one vote', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const review = await publishedReview(app, shop)
    const { visitor } = (await vote(app, shop, review, true)).json()

    const replies = await Promise.all(Array.from({ length: 100 }, () => vote(app, shop, review, true, visitor)))

    expect(replies.map((reply) => reply.statusCode)).toEqual(Array(100).fill(200))
    expect(replies.at(-1)?.json()).toMatchObject({ helpful: 1, unhelpful: 0, own: 'helpful' })
    expect(await app.store.read.$count(reviewVotes)).toBe(1)
  })

  test('thirty visitors behind one address all count', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const review = await publishedReview(app, shop)

    await Promise.all(Array.from({ length: 30 }, () => vote(app, shop, review, true)))

    const { reviews } = (await app.inject(`${shop.v1}/reviews?product=kubek`)).json()
    expect(reviews).toMatchObject([{ id: review, helpful: 30 }])
  })

  test('a vote is changed and taken back, and votes beside it stay', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const review = await publishedReview(app, shop)
    await vote(app, shop, review, true)
    const { visitor } = (await vote(app, shop, review, true)).json()

    expect((await vote(app, shop, review, false, visitor)).json()).toMatchObject({ helpful: 1, unhelpful: 1, own: 'unhelpful' })
    expect((await vote(app, shop, review, undefined, visitor)).json()).toMatchObject({ helpful: 1, unhelpful: 0, own: null })
    expect((await vote(app, shop, review, undefined, visitor)).json()).toMatchObject({ helpful: 1, unhelpful: 0 })
  })

  test('the most helpful comes first from the next request on', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const older = await publishedReview(app, shop)
    await publishedReview(app, shop)
    const first = async () => (await app.inject(`${shop.v1}/reviews?product=kubek`)).json().reviews[0].id

    expect(await first()).not.toBe(older)
    await vote(app, shop, older, true)
    expect(await first()).toBe(older)
  })

  test('what shoppers cannot see cannot be voted on, in this shop or from another', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const other = await testShop(app)
    const pending = (await submit(app, shop)).json().review.id
    const published = await publishedReview(app, shop)

    expect((await vote(app, shop, pending, true)).json().code).toBe('REVIEW_NOT_FOUND')
    expect((await vote(app, other, published, true)).json().code).toBe('REVIEW_NOT_FOUND')
    await act(app, shop, { action: 'delete', reviews: [published] })
    expect((await vote(app, shop, published, true)).json().code).toBe('REVIEW_NOT_FOUND')
  })

  test('a visitor is told their own votes, nobody else’s, and no cache keeps them', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const [good, bad, other] = [await publishedReview(app, shop), await publishedReview(app, shop), await publishedReview(app, shop, { product: 'talerz' })]
    const { visitor } = (await vote(app, shop, good, true)).json()
    await vote(app, shop, bad, false, visitor)
    await vote(app, shop, other, true, visitor)
    await vote(app, shop, good, true)
    const own = (query: string, token: string) => app.inject({ url: `${shop.v1}/visitor/votes?${query}`, headers: { authorization: `Bearer ${token}` } })

    const reply = await own('product=kubek', visitor)

    expect(reply.json()).toEqual({ votes: { [good]: true, [bad]: false } })
    expect(reply.headers['cache-control']).toBe('private, no-store')
    expect((await own('product=talerz', visitor)).json()).toEqual({ votes: { [other]: true } })
    expect((await own('subject=shop', visitor)).json()).toEqual({ votes: {} })
    expect((await own('product=kubek', 'forged.token.here')).json()).toEqual({ votes: {} })
    await vote(app, shop, good, undefined, visitor)
    expect((await own('product=kubek', visitor)).json()).toEqual({ votes: { [bad]: false } })
  })
})
