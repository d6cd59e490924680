import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type TestApp, testApp, testShop } from '../../testing.ts'
import { enqueue } from '../jobs/service.ts'
import { orderLines } from '../orders/table.ts'
import { readDelivery } from './jobs.ts'
import { inbox } from './table.ts'
import { readInbox, seen, shopifyOrder, tellShopify, tellWoo, testHook, wooOrder } from './testing.ts'

const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, '0')}:00`
const restored = wooOrder({ date_modified_gmt: at(30) })
/** One order as it went, each with the minute it happened in. */
const HISTORY: [topic: string, body: object][] = [
  ['order.created', wooOrder({ status: 'pending', date_paid_gmt: null, date_modified_gmt: at(0) })],
  ['order.updated', wooOrder({ status: 'on-hold', date_paid_gmt: null, date_modified_gmt: at(1) })],
  ['order.updated', wooOrder({ status: 'processing', date_modified_gmt: at(2), total: '120.00' })],
  ['order.updated', wooOrder({ status: 'completed', date_modified_gmt: at(3), date_completed_gmt: at(3), total: '130.00', line_items: [] })],
]

/** Always the same shuffle for a seed. */
function shuffled<Item>(items: Item[], seed: number): Item[] {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Reads the whole inbox a second time, in whatever order the rows come. */
const readAgain = ({ store }: TestApp) =>
  store.write(async (tx) => {
    for (const { id } of await tx.update(inbox).set({ state: 'received' }).returning()) await enqueue(tx, readDelivery, { delivery: id })
  })

describe('O1 news in any order', () => {
  test('the same webhook ten times at once, its updates mixed in, makes one order in its newest state', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')
    const told = shuffled(
      HISTORY.flatMap((news) => Array.from({ length: 10 }, () => news)),
      7,
    )

    const replies = await Promise.all(told.map(([topic, body]) => tellWoo(app, hook, topic, body)))
    await Promise.all([readInbox(app), readInbox(app)])

    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect(await app.store.read.$count(inbox)).toBe(HISTORY.length)
    const { orders, deliveries } = await seen(app, shop)
    expect(orders).toMatchObject([{ status: 'delivered', totalMinor: 13000, deliveredAt: '2026-03-02T10:03:00.000Z', lines: [] }])
    expect(deliveries.filter(({ state }: { state: string }) => state === 'received' || state === 'failed')).toEqual([])
    expect(await app.store.read.$count(orderLines)).toBe(0)
  })

  test.each([1, 2, 3, 4])('news read one by one in order %s ends in the newest state', async (seed) => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')

    for (const [topic, body] of shuffled(HISTORY, seed)) {
      await tellWoo(app, hook, topic, body)
      await readInbox(app)
    }

    expect((await seen(app, shop)).orders).toMatchObject([{ status: 'delivered', totalMinor: 13000 }])
  })

  test('of two changes in one second the one told later stands, read in whatever order', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')
    await tellWoo(app, hook, 'order.updated', wooOrder({ total: '1.00' }))
    await expect.poll(async () => Date.now() > Number((await app.store.read.select().from(inbox))[0]?.receivedAt)).toBe(true)
    await tellWoo(app, hook, 'order.updated', wooOrder({ total: '2.00' }))

    expect((await seen(app, shop)).orders).toMatchObject([{ totalMinor: 200 }])
  })

  test('a deleted order stays deleted whatever comes later, even its creation', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')
    await tellWoo(app, hook, 'order.deleted', { id: 4101 })
    expect((await seen(app, shop)).orders).toEqual([])

    for (const [topic, body] of HISTORY) {
      await tellWoo(app, hook, topic, body)
      await readInbox(app)
    }

    const { orders, deliveries } = await seen(app, shop)
    expect(orders).toEqual([])
    expect(deliveries[0]).toMatchObject({ state: 'ignored', error: 'ORDER_DELETED: the order stays deleted' })
  })

  test('a restored order is back in its newest state, stays so when all is read again, and may be deleted again', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')
    const remove = (second: string) => tellWoo(app, hook, 'order.deleted', { id: 4101 }, { 'x-wc-webhook-delivery-id': second })
    const wait = async () => {
      const now = Date.now()
      await expect.poll(() => Date.now() > now + 1, { interval: 1 }).toBe(true)
    }
    for (const [topic, body] of HISTORY) await tellWoo(app, hook, topic, body)
    await wait()
    await remove('first')
    expect((await seen(app, shop)).orders).toEqual([])
    await wait()

    await tellWoo(app, hook, 'order.restored', restored)
    expect((await seen(app, shop)).orders).toMatchObject([{ status: 'paid', totalMinor: 13899 }])
    await readAgain(app)
    expect((await seen(app, shop)).orders).toMatchObject([{ status: 'paid', totalMinor: 13899 }])
    await wait()
    await remove('second')
    expect((await seen(app, shop)).orders).toEqual([])
  })

  test('a restoration read before the deletion that it took back is not undone, though it is the first that was heard of the order', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'woocommerce')
    await tellWoo(app, hook, 'order.restored', restored)
    await readInbox(app)
    await tellWoo(app, hook, 'order.deleted', { id: 4101 })
    await app.store.write((tx) =>
      tx
        .update(inbox)
        .set({ receivedAt: new Date(0) })
        .where(eq(inbox.topic, 'order.deleted')),
    )

    expect((await seen(app, shop)).orders).toMatchObject([{ status: 'paid' }])
  })

  test('a Shopify order deleted and updated at once is gone', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'shopify')
    const order = shopifyOrder()

    await Promise.all([
      tellShopify(app, hook, 'orders/updated', order, 'a'),
      tellShopify(app, hook, 'orders/delete', { id: order.id }, 'b'),
      tellShopify(app, hook, 'orders/paid', order, 'c'),
      tellShopify(app, hook, 'orders/create', order, 'd'),
    ])

    expect((await seen(app, shop)).orders).toEqual([])
  })
})
