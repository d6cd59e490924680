import { describe, expect, test } from 'vitest'
import { signIn, testApp, testShop } from '../../testing.ts'
import { readInbox, tellWoo, testHook, wooOrder } from './testing.ts'

async function inboxOf() {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const get = async (path: string) => (await app.inject({ url: `${shop.api}${path}`, headers })).json()
  const post = async (path: string, body: object) => (await app.inject({ method: 'POST', url: `${shop.api}${path}`, headers, body })).json()
  return { app, shop, get, post }
}

describe('O1 the inbox in the admin page', () => {
  test('one delivery is shown with all it said, and leads to its order', async () => {
    const { app, shop, get } = await inboxOf()
    await tellWoo(app, await testHook(app, shop, 'woocommerce'), 'order.updated', wooOrder(), { 'x-wc-webhook-delivery-id': 'd-1' })
    await readInbox(app)
    const [listed] = (await get('/inbox')).deliveries
    const [order] = (await get('/orders')).orders

    const delivery = await get(`/inbox/${listed.id}`)
    expect(JSON.parse(delivery.body)).toEqual(wooOrder())
    expect(delivery).toMatchObject({ topic: 'order.updated', state: 'done', encoding: 'utf8', order: { id: order.id, number: '4101' } })
    expect(delivery.headers).toMatchObject({ 'x-wc-webhook-delivery-id': 'd-1' })
    expect(JSON.stringify(delivery.headers)).not.toContain('signature')
    expect((await get('/inbox/none')).code).toBe('DELIVERY_NOT_FOUND')
  })

  test('an order lists what told of it, and nothing else', async () => {
    const { app, shop, get } = await inboxOf()
    const hook = await testHook(app, shop, 'woocommerce')
    await tellWoo(app, hook, 'order.created', wooOrder())
    await tellWoo(app, hook, 'order.updated', wooOrder({ status: 'completed', date_modified_gmt: '2026-03-03T09:15:07' }))
    await tellWoo(app, hook, 'order.created', wooOrder({ id: 4102, number: '4102' }))
    await readInbox(app)
    const { orders } = await get('/orders?q=4101')

    const { deliveries } = await get(`/inbox?order=${orders[0].id}`)
    expect(deliveries.map(({ topic }: { topic: string }) => topic).sort()).toEqual(['order.created', 'order.updated'])
  })

  test('all that failed is read once more, of one integration or of all', async () => {
    const { app, shop, get, post } = await inboxOf()
    const [first, second] = [await testHook(app, shop, 'woocommerce'), await testHook(app, shop, 'woocommerce')]
    await tellWoo(app, first, 'order.updated', 'no order')
    await tellWoo(app, first, 'order.updated', 'no order either')
    await tellWoo(app, second, 'order.updated', 'nor this')
    await readInbox(app)

    expect((await get('/integrations')).integrations).toMatchObject([{ failed: 2, toldAt: expect.any(String) }, { failed: 1 }])
    expect(await post('/inbox/replay', { integration: second.split('/')[2] })).toEqual({ replayed: 1, left: 0 })
    expect((await get('/inbox?state=received')).deliveries).toHaveLength(1)
    expect((await get(`/inbox?integration=${first.split('/')[2]}`)).deliveries).toHaveLength(2)
    expect(await post('/inbox/replay', {})).toEqual({ replayed: 2, left: 0 })
    await readInbox(app)
    expect((await get('/inbox?state=failed')).deliveries).toHaveLength(3)
  })

  test('the list says how long a replaced secret still works', async () => {
    const { app, shop, get, post } = await inboxOf()
    const hook = await testHook(app, shop, 'woocommerce')
    expect((await get('/integrations')).integrations).toMatchObject([{ retiringUntil: null, toldAt: null, failed: 0 }])

    await post(`/integrations/${hook.split('/')[2]}/secret`, {})
    const [{ retiringUntil }] = (await get('/integrations')).integrations
    expect(Date.parse(retiringUntil)).toBeGreaterThan(Date.now() + 59 * 60_000)
  })
})
