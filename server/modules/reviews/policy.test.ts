import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { act, publishedReview, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { policyTopic } from './service/statistics.ts'
import { reviewSettings, reviews } from './table.ts'

const policy = async (app: TestApp, shop: TestShop) => (await app.inject(`${shop.v1}/review-policy`)).json()
const submitted = async (app: TestApp, shop: TestShop, changes: object = {}) => (await submit(app, shop, changes)).json().review.id as string
const verify = (app: TestApp, id: string) => app.store.write((tx) => tx.update(reviews).set({ verified: true }).where(eq(reviews.id, id)))

describe('R12 how a shop treats reviews', () => {
  test('is told from its settings, and a change of them is told from the next request on', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    expect(await policy(app, shop)).toMatchObject({ checks: ['order'], published: 'all', score: 'plain_mean', rewards: false })

    await app.store.write(async (tx) => {
      const rules = { requestMode: 'off', requestDelay: 1, consentMode: 'soft', confirmsEmail: true, rewards: true } as const
      await tx.insert(reviewSettings).values({ shopId: shop.shop.id, ...rules })
      tx.touch(policyTopic(shop.shop.id))
    })
    expect(await policy(app, shop)).toMatchObject({ checks: ['order', 'email'], rewards: true })
  })

  test('its counts equal the rows, whatever the staff do', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    expect((await policy(app, shop)).counts).toEqual({ published: 0, verified: 0, rejected: {}, deleted: 0 })
    const checked = await submitted(app, shop)
    await verify(app, checked)
    const hidden = await submitted(app, shop, { stars: 1 })
    await verify(app, hidden)
    const [spam, rude] = [await submitted(app, shop), await submitted(app, shop)]
    const shown = await submitted(app, shop, { subject: 'shop', product: undefined })
    await publishedReview(app, await testShop(app))

    await act(app, shop, { action: 'publish', reviews: [checked, shown] })
    await act(app, shop, { action: 'reject', reason: 'spam', reviews: [spam] })
    await act(app, shop, { action: 'reject', reason: 'offensive', reviews: [rude] })
    expect((await policy(app, shop)).counts).toEqual({ published: 2, verified: 1, rejected: { spam: 1, offensive: 1 }, deleted: 0 })

    await act(app, shop, { action: 'delete', reviews: [checked, spam] })
    expect((await policy(app, shop)).counts).toEqual({ published: 1, verified: 0, rejected: { offensive: 1 }, deleted: 2 })
    await act(app, shop, { action: 'restore', reviews: [checked] })
    expect((await policy(app, shop)).counts).toMatchObject({ published: 2, verified: 1, deleted: 1 })
  })
})

describe('E2 the stars of the shop itself', () => {
  test('come with how many are verified and with what customers say of each part', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const rating = async () => (await app.inject(`${shop.v1}/shop-rating`)).json()
    const about = (details: object, stars: number) => publishedReview(app, shop, { subject: 'shop', product: undefined, stars, details })
    expect(await rating()).toEqual({
      ...{ summary: { count: 0, mean: null, histogram: [0, 0, 0, 0, 0] }, verified: 0 },
      details: { delivery: null, service: null, asDescribed: null },
    })

    await about({ delivery: 5, service: 4 }, 5)
    await about({ delivery: 2 }, 3)
    await publishedReview(app, shop, { stars: 1, details: { delivery: 1 } })
    const waiting = await submitted(app, shop, { subject: 'shop', product: undefined, details: { service: 1 } })
    await verify(app, waiting)

    expect(await rating()).toMatchObject({ summary: { count: 2, mean: 4 }, verified: 0, details: { delivery: 3.5, service: 4, asDescribed: null } })
    await act(app, shop, { action: 'publish', reviews: [waiting] })
    expect(await rating()).toMatchObject({ summary: { count: 3 }, verified: 1, details: { service: 2.5 } })
  })
})
