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
})
