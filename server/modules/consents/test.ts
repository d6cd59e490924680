import { describe, expect, test } from 'vitest'
import { signIn, testApp, testShop } from '../../testing.ts'
import { seen, shopifyOrder, tellShopify, tellWoo, testHook, wooOrder } from '../integrations/testing.ts'
import { boughtOrder, EMAIL, YES } from '../requests/testing.ts'
import { recordConsent, standingOf } from './service.ts'
import { type Consent, consents } from './table.ts'

async function shopWithLog() {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const say = (granted: boolean, day: number, source: Consent['source'] = 'order') =>
    app.store.write((tx) =>
      recordConsent(tx, {
        ...{ shopId: shop.shop.id, email: EMAIL, purpose: 'review_requests', granted, text: 'x', source, customerId: null, orderId: null },
        at: new Date(Date.UTC(2026, 0, day)),
      }),
    )
  const standing = (email = EMAIL) => standingOf(app.store.read, { shopId: shop.shop.id, email, purpose: 'review_requests' })
  const put = (id: string, changes: object = {}) => app.inject({ method: 'PUT', url: `${shop.api}/orders/${id}`, headers, body: boughtOrder(changes) })
  return { app, shop, say, standing, put, log: () => app.store.read.select().from(consents) }
}

describe('Q8 the consent log', () => {
  test('keeps who agreed beside which order, to which words and when, once however often the order is told', async () => {
    const { put, log, shop } = await shopWithLog()

    const { order } = (await put('A')).json()
    await put('A', { updatedAt: new Date(Date.now() + 1000).toISOString() })

    expect(await log()).toMatchObject([
      {
        ...{ shopId: shop.shop.id, email: EMAIL, purpose: 'review_requests', granted: true, text: YES.text, source: 'order', orderId: order.id },
        ...{ customerId: order.customer.id, version: expect.stringMatching(/^[0-9a-f]{16}$/), at: new Date(order.placedAt) },
      },
    ])
  })

  test('a consent dated ahead counts from now', async () => {
    const { put, log } = await shopWithLog()

    await put('A', { consents: [{ ...YES, at: '2999-01-01T00:00:00Z' }] })

    expect((await log())[0]?.at.getTime()).toBeLessThanOrEqual(Date.now())
  })

  test.each([
    ['nothing was ever said', [], { granted: null, isSuppressed: false }],
    ['an unticked box is a no, not a farewell', [[false, 1, 'order']], { granted: false, isSuppressed: false }],
    [
      'a later word counts, whichever is told first',
      [
        [true, 2, 'order'],
        [false, 1, 'order'],
      ],
      { granted: true, isSuppressed: false },
    ],
    [
      'who has left stays away, whatever was agreed to before',
      [
        [false, 3, 'link'],
        [true, 2, 'order'],
      ],
      { granted: false, isSuppressed: true },
    ],
    [
      'an unticked box does not bring back who has left',
      [
        [false, 3, 'link'],
        [false, 4, 'order'],
      ],
      { granted: false, isSuppressed: true },
    ],
    [
      'a new consent does',
      [
        [false, 3, 'link'],
        [true, 4, 'order'],
      ],
      { granted: true, isSuppressed: false },
    ],
    [
      'of two words of one moment the no counts',
      [
        [true, 3, 'order'],
        [false, 3, 'link'],
      ],
      { granted: false, isSuppressed: true },
    ],
  ] as [string, [boolean, number, Consent['source']][], object][])('%s', async (_what, said, expected) => {
    const { say, standing } = await shopWithLog()

    for (const one of said) await say(...one)

    expect(await standing()).toEqual(expected)
    expect(await standing('adam@poczta.example')).toEqual({ granted: null, isSuppressed: false })
  })

  test.each([
    ['yes', [true]],
    ['Tak', [true]],
    ['no', [false]],
    ['', []],
    ['perhaps', []],
    [{ deep: 1 }, []],
  ])('WooCommerce’s meta_data %s', async (value, granted) => {
    const { app, shop, log } = await shopWithLog()
    const hook = await testHook(app, shop, 'woocommerce')
    const notes = [{ key: '_kontuar_review_consent', value }, { key: '_kontuar_review_consent_text', value: 'Zgadzam się' }, 'nonsense', null]

    await tellWoo(app, hook, 'order.updated', wooOrder({ meta_data: notes }))

    expect((await seen(app, shop)).deliveries).toMatchObject([{ state: 'done' }])
    expect((await log()).map((row) => row.granted)).toEqual(granted)
    for (const row of await log()) expect(row).toMatchObject({ email: 'lucja.zak@poczta.example', text: 'Zgadzam się' })
  })

  test('Shopify’s note_attributes', async () => {
    const { app, shop, log } = await shopWithLog()
    const hook = await testHook(app, shop, 'shopify')
    const notes = [{ name: 'kontuar_review_consent', value: 'yes' }]

    await tellShopify(app, hook, 'orders/paid', shopifyOrder({ note_attributes: notes }), 'w-1')

    await seen(app, shop)
    expect(await log()).toMatchObject([{ email: 'prezent@poczta.example', granted: true, text: '', source: 'order' }])
  })
})
