import { describe, expect, test } from 'vitest'
import { signIn, testApp, testShop } from '../../testing.ts'
import { findPurchase } from '../orders/service/purchase.ts'
import { localMoment } from './platforms/localtime.ts'
import type { Platform } from './table.ts'
import { prestaOrder, seen, shopifyOrder, tellPresta, tellShopify, tellWoo, testHook, wooOrder } from './testing.ts'

async function shopWith(platform: Platform) {
  const app = await testApp()
  const shop = await testShop(app)
  const hook = await testHook(app, shop, platform)
  return { app, shop, hook, orders: async () => (await seen(app, shop)).orders }
}

describe('O1 WooCommerce', () => {
  test('an order is told whole: sums as given, the buyer, the lines', async () => {
    const { app, shop, hook, orders } = await shopWith('woocommerce')
    await tellWoo(app, hook, 'order.created', wooOrder({ total: '4.00', coupon_lines: [{ code: 'x' }] }))

    expect(await orders()).toMatchObject([
      {
        ...{ source: 'woocommerce', externalId: '4101', number: '4101', status: 'paid', rawStatus: 'processing', currency: 'PLN', totalMinor: 400 },
        ...{ placedAt: '2026-03-02T09:15:00.000Z', paidAt: '2026-03-02T09:15:07.000Z', deliveredAt: null, email: 'lucja.zak@poczta.example' },
        customer: { email: 'Lucja.Zak@Poczta.example', firstName: 'Łucja', lastName: 'Żak' },
        lines: [
          { productId: '93', variantId: null, sku: 'KUB-93', name: 'Kubek „Zorza”', quantity: 2, unitMinor: 6000, totalMinor: 11999 },
          { productId: '22', variantId: '23', sku: null, name: 'Podstawka', quantity: 1, unitMinor: 900, totalMinor: 900 },
        ],
      },
    ])
    const purchase = await findPurchase(app.store.read, { shopId: shop.shop.id, email: 'LUCJA.ZAK@poczta.example', product: '93' })
    expect(purchase?.placedAt).toEqual(new Date('2026-03-02T09:15:00Z'))
  })

  test.each([
    [{ status: 'pending', date_paid_gmt: null }, 'placed'],
    [{ status: 'failed', date_paid_gmt: null }, 'placed'],
    [{ status: 'processing', date_paid_gmt: null }, 'placed'],
    [{ status: 'on-hold' }, 'paid'],
    [{ status: 'wc-packed' }, 'paid'],
    [{ status: 'completed', date_paid_gmt: null }, 'delivered'],
    [{ status: 'cancelled' }, 'cancelled'],
    [{ status: 'refunded', refunds: [{ id: 1, total: '-138.99' }] }, 'refunded'],
  ])('%o is %s', async (changes, status) => {
    const { app, hook, orders } = await shopWith('woocommerce')
    await tellWoo(app, hook, 'order.updated', wooOrder(changes))

    expect(await orders()).toMatchObject([{ status, rawStatus: changes.status, refundedMinor: status === 'refunded' ? 13899 : 0 }])
  })

  test('an order in the trash is deleted', async () => {
    const { app, hook, orders } = await shopWith('woocommerce')
    await tellWoo(app, hook, 'order.updated', wooOrder())
    await tellWoo(app, hook, 'order.updated', wooOrder({ status: 'trash' }))

    expect(await orders()).toEqual([])
  })
})

describe('O1 Shopify', () => {
  test('of two addresses the order’s mails go to the one and the person keeps the other; both find the purchase', async () => {
    const { app, shop, hook, orders } = await shopWith('shopify')
    await tellShopify(app, hook, 'orders/create', shopifyOrder(), '1')

    expect(await orders()).toMatchObject([
      {
        ...{ externalId: '5310777001234', number: '#1042', status: 'paid', rawStatus: 'paid/unfulfilled', totalMinor: 25000 },
        ...{ email: 'prezent@poczta.example', customer: { email: 'jan@poczta.example', lastName: 'Lis' } },
        lines: [{ productId: '8001', variantId: '9001', sku: 'LAMPA', unitMinor: 25000 }],
      },
    ])
    for (const email of ['prezent@poczta.example', 'jan@poczta.example']) {
      expect(await findPurchase(app.store.read, { shopId: shop.shop.id, email, product: '8001' })).toBeDefined()
    }
  })

  test.each([
    [{ financial_status: 'authorized' }, 'placed'],
    [{ financial_status: 'partially_paid' }, 'placed'],
    [{ financial_status: 'partially_refunded' }, 'paid'],
    [{ financial_status: 'refunded' }, 'refunded'],
    [{ financial_status: 'voided' }, 'cancelled'],
    [{ financial_status: 'voided', cancelled_at: '2026-03-02T10:00:05+01:00' }, 'cancelled'],
    [{ fulfillment_status: 'partial', fulfillments: [{ status: 'success', shipment_status: 'delivered' }] }, 'paid'],
    [{ fulfillment_status: 'fulfilled', fulfillments: [{ status: 'success', shipment_status: 'in_transit' }] }, 'paid'],
    [{ fulfillment_status: 'fulfilled', fulfillments: [{ status: 'success', shipment_status: null, created_at: '2026-03-04T10:00:00Z' }] }, 'delivered'],
    [{ fulfillment_status: 'fulfilled', fulfillments: [{ status: 'success', shipment_status: 'delivered', updated_at: '2026-03-05T10:00:00Z' }] }, 'delivered'],
  ])('%o is %s', async (changes, status) => {
    const { app, hook, orders } = await shopWith('shopify')
    await tellShopify(app, hook, 'orders/updated', { order: shopifyOrder(changes) }, '1')

    expect(await orders()).toMatchObject([{ status }])
  })

  test('ids longer than a double keep every digit', async () => {
    const { app, hook, orders } = await shopWith('shopify')
    await tellShopify(app, hook, 'orders/create', JSON.stringify(shopifyOrder()).replace('5310777001234', '820982911946154508'), '1')

    expect(await orders()).toMatchObject([{ externalId: '820982911946154508' }])
    await tellShopify(app, hook, 'orders/delete', '{"id":820982911946154508}', '2')
    expect(await orders()).toEqual([])
  })

  test('a test order is ignored', async () => {
    const { app, shop, hook } = await shopWith('shopify')
    await tellShopify(app, hook, 'orders/create', shopifyOrder({ test: true }), '1')

    expect(await seen(app, shop)).toMatchObject({ orders: [], deliveries: [{ state: 'ignored', error: 'TEST_ORDER_IGNORED' }] })
  })
})

describe('O1 PrestaShop', () => {
  const CUSTOMER = '<customer><email>ola@poczta.example</email><firstname>Ola</firstname><lastname>Lis</lastname><passwd>$2y$</passwd></customer>'

  test('an order of the web service is told by XML, with the zone and currency of the integration where it names none', async () => {
    const { app, hook, orders } = await shopWith('prestashop')
    await tellPresta(app, hook, prestaOrder())

    expect(await orders()).toMatchObject([
      {
        ...{ externalId: '61', number: 'QWERTYUIO', status: 'paid', rawStatus: '2', currency: 'PLN', totalMinor: 3704 },
        ...{ placedAt: '2026-03-02T10:00:00.000Z', deliveredAt: null, email: null },
        lines: [{ productId: '7', variantId: null, sku: 'MIS-7', name: 'Miska & łyżka', quantity: 3, unitMinor: 1235 }],
      },
    ])
  })

  test('what the order points at is taken from beside it, and no password is kept', async () => {
    const { app, hook, orders } = await shopWith('prestashop')
    const beside = `${CUSTOMER}<currency><iso_code>EUR</iso_code></currency><order_state><paid>1</paid><shipped>1</shipped></order_state>`
    await tellPresta(app, hook, prestaOrder({ state: '44', beside }))

    const [order] = await orders()
    expect(order).toMatchObject({ status: 'delivered', currency: 'EUR', email: 'ola@poczta.example', customer: { firstName: 'Ola' } })
    expect(JSON.stringify(order)).not.toContain('$2y$')
  })

  test('JSON tells the same', async () => {
    const { app, hook, orders } = await shopWith('prestashop')
    const row = { product_id: '7', product_attribute_id: '0', product_quantity: '3', product_name: 'Miska', unit_price_tax_incl: '12.345000' }
    const order = { id: 61, id_customer: '9', current_state: '6', valid: '0', date_add: '2026-07-02 11:00:00', date_upd: '2026-07-02 12:00:00' }
    const body = { order: { ...order, total_paid: '37.04', associations: { order_rows: [row] } }, customer: { email: 'ola@poczta.example', is_guest: '1' } }
    await tellPresta(app, hook, body)

    expect(await orders()).toMatchObject([{ status: 'cancelled', cancelledAt: '2026-07-02T10:00:00.000Z', lines: [{ productId: '7', quantity: 3 }] }])
    await tellPresta(app, hook, { id: 61 }, { 'x-kontuar-topic': 'order.deleted' })
    expect(await orders()).toEqual([])
  })

  test('a shop’s clock is read across the change of its hour', () => {
    const iso = (text: string, zone = 'Europe/Warsaw') => localMoment(text, zone)?.toISOString()

    expect(iso('2026-01-15 12:00:00')).toBe('2026-01-15T11:00:00.000Z')
    expect(iso('2026-07-15 12:00:00')).toBe('2026-07-15T10:00:00.000Z')
    expect(iso('2026-03-29 01:59:59')).toBe('2026-03-29T00:59:59.000Z')
    expect(iso('2026-03-29 03:00:00')).toBe('2026-03-29T01:00:00.000Z')
    expect(iso('2026-10-25 03:00:00')).toBe('2026-10-25T02:00:00.000Z')
    expect(iso('2026-07-15 12:00:00', 'America/New_York')).toBe('2026-07-15T16:00:00.000Z')
    expect([iso('0000-00-00 00:00:00'), iso('2026-13-01 00:00:00'), iso('wczoraj')]).toEqual([undefined, undefined, undefined])
  })
})

test('O1 orders of three platforms with one id are three orders', async () => {
  const app = await testApp()
  const shop = await testShop(app)
  await tellWoo(app, await testHook(app, shop, 'woocommerce'), 'order.updated', wooOrder({ id: 61 }))
  await tellShopify(app, await testHook(app, shop, 'shopify'), 'orders/create', shopifyOrder({ id: 61 }), '1')
  await tellPresta(app, await testHook(app, shop, 'prestashop'), prestaOrder())
  const headers = await signIn(app, shop.email)
  const body = { status: 'placed', currency: 'PLN', totalMinor: 1, placedAt: '2026-03-02T10:00:00Z' }
  await app.inject({ method: 'PUT', url: `${shop.api}/orders/61`, headers, body })

  const { orders } = await seen(app, shop)

  expect(orders.map(({ source }: { source: string }) => source).sort()).toEqual(['api', 'prestashop', 'shopify', 'woocommerce'])
})
