import { describe, expect, onTestFinished, test } from 'vitest'
import { startRedis } from '../../scripts/services.ts'
import { goodReview, quiet, signIn, testApp, testShop, testStore } from '../testing.ts'
import { redisBus } from './bus.ts'

async function twoNodes() {
  const redis = await startRedis()
  const buses = [redisBus(redis.url, quiet), redisBus(redis.url, quiet)] as const
  onTestFinished(async () => {
    for (const bus of buses) await bus.close()
    await redis.stop()
  })
  await expect.poll(() => buses.every((bus) => bus.isReady())).toBe(true)
  return { buses, redis }
}

describe('several nodes', () => {
  test('what one node publishes, the other shows at once though it had the old answer in memory', async () => {
    const { buses } = await twoNodes()
    const store = await testStore()
    const one = await testApp({ store, bus: buses[0] })
    const other = await testApp({
      store: {
        ...store,
        get read() {
          return store.read
        },
        onTouched() {},
      },
      bus: buses[1],
    })
    const shop = await testShop(one)
    const count = async () => (await other.inject(`${shop.v1}/reviews?product=kubek`)).json().summary.count
    const { review } = (await one.inject({ method: 'POST', url: `${shop.v1}/reviews`, body: goodReview(shop) })).json()
    expect(await count()).toBe(0)

    await one.inject({
      method: 'POST',
      url: `${shop.api}/reviews/actions`,
      headers: await signIn(one, shop.email),
      body: { action: 'publish', reviews: [review.id] },
    })

    await expect.poll(count).toBe(1)
  })

  test('a node that lost Redis for a while is not ready, and forgets what it knew when it is back', async () => {
    const { buses, redis } = await twoNodes()
    const gaps: string[] = []
    buses[1].onGap(() => gaps.push('gap'))
    const port = Number(new URL(redis.url).port)

    await redis.stop()
    await expect.poll(() => buses[1].isReady()).toBe(false)
    buses[0].publish(new Set(['said to nobody']))
    const again = await startRedis({ port })
    onTestFinished(() => again.stop())

    await expect.poll(() => gaps, { timeout: 20_000 }).toEqual(['gap'])
    await expect.poll(() => buses[1].isReady()).toBe(true)
  })
})
