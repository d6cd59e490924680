import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { inbox } from './table.ts'
import { prestaOrder, seen, signed, tellPresta, tellShopify, tellWoo, testHook, wooOrder } from './testing.ts'

const BOMB = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]><prestashop><order><id>&j;</id></order></prestashop>`

const XML: [what: string, body: string, code: string][] = [
  ['entities that grow', BOMB, 'XML_REFUSED'],
  ['an entity that reads a file', '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><prestashop><order><id>&x;</id></order></prestashop>', 'XML_REFUSED'],
  ['a document type in a comment’s clothes', '<!-- <![CDATA[ --><! doctype x><!-- ]]> --><prestashop/>', 'XML_REFUSED'],
  ['ten thousand levels', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`, 'XML_REFUSED'],
  ['open tags', '<prestashop><order><id>1', 'XML_REFUSED'],
  ['something else', '<rss><channel/></rss>', 'ORDER_INVALID'],
  ['a prototype', '<prestashop><__proto__><id>1</id></__proto__><constructor><prototype>1</prototype></constructor></prestashop>', 'XML_REFUSED'],
  ['an order without rows that fit', prestaOrder({ rows: '<order_row><product_quantity>-4</product_quantity></order_row>' }), 'ORDER_INVALID'],
  ['more lines than anybody buys', prestaOrder({ rows: '<order_row><product_quantity>1</product_quantity></order_row>'.repeat(1001) }), 'ORDER_INVALID'],
]

const JSONS: [what: string, body: string, code: string][] = [
  ['no JSON', '{"id":', 'BODY_INVALID'],
  ['nothing', '', 'BODY_INVALID'],
  ['null', 'null', 'ORDER_INVALID'],
  ['a list', '[]', 'ORDER_INVALID'],
  ['a hundred thousand levels', '['.repeat(100_000), 'BODY_INVALID'],
  ['a prototype', `{"__proto__":${JSON.stringify(wooOrder())}}`, 'ORDER_INVALID'],
  ['an amount out of reach', JSON.stringify(wooOrder({ total: '99999999999999999999' })), 'AMOUNT_INVALID'],
  ['an amount in letters', JSON.stringify(wooOrder({ total: '1e5' })), 'AMOUNT_INVALID'],
  ['a currency that is none', JSON.stringify(wooOrder({ currency: 'p1' })), 'CURRENCY_INVALID'],
  ['a day that is none', JSON.stringify(wooOrder({ date_created_gmt: 'wczoraj' })), 'ORDER_INVALID'],
  ['an id that is an object', JSON.stringify(wooOrder({ id: { $gt: 0 } })), 'ORDER_INVALID'],
]

describe('O1 hostile webhooks', () => {
  test('XML that was made to hurt fails with its reason, and the next order is read', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'prestashop')

    for (const [what, body] of XML) expect([what, (await tellPresta(app, hook, body)).statusCode]).toEqual([what, 200])
    await tellPresta(app, hook, prestaOrder())

    const { deliveries, orders } = await seen(app, shop)
    const codes = deliveries.map(({ error }: { error: string | null }) => error?.split(':')[0] ?? 'none').sort()
    expect(codes).toEqual([...XML.map(([, , code]) => code), 'none'].sort())
    expect(orders).toMatchObject([{ externalId: '61' }])
    expect(({} as { id?: string }).id).toBeUndefined()
  })

  test.each(JSONS)('JSON that is no order fails with its reason: %s', async (_what, body, code) => {
    const app = await testApp()
    const shop = await testShop(app)

    expect((await tellWoo(app, await testHook(app, shop, 'woocommerce'), 'order.updated', body)).statusCode).toBe(200)

    const { deliveries, orders } = await seen(app, shop)
    expect(deliveries).toMatchObject([{ state: 'failed', error: expect.stringMatching(new RegExp(`^${code}: `)) }])
    expect(orders).toEqual([])
  })

  test('bytes that are no text are kept as they came and fail with their reason', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'shopify')
    for (const bytes of [
      [0xff, 0xfe, 0x7b],
      [0x7b, 0x00, 0x7d],
    ]) {
      const payload = Buffer.from(bytes)
      const headers = { 'x-shopify-hmac-sha256': signed(payload), 'x-shopify-topic': 'orders/create' }
      expect((await app.inject({ method: 'POST', url: hook, headers, payload })).statusCode).toBe(200)
    }

    const { deliveries } = await seen(app, shop)

    expect(deliveries.map(({ error }: { error: string }) => error)).toEqual(Array(2).fill('BODY_NOT_TEXT: The body is not UTF-8, or holds NUL'))
    expect((await app.store.read.select().from(inbox)).map(({ body }) => body).sort()).toEqual(['//57', 'ewB9'])
  })

  test('signs that no database keeps are mended in an order’s texts', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const line = { product_id: 1, variation_id: 0, sku: 'a\0b', name: '<script>alert(1)</script>\ud800', quantity: 1, price: 1, total: '1.00' }

    await tellWoo(app, await testHook(app, shop, 'woocommerce'), 'order.updated', wooOrder({ line_items: [line] }))

    expect((await seen(app, shop)).orders[0].lines).toMatchObject([{ sku: 'ab', name: '<script>alert(1)</script>\ufffd' }])
  })

  test('a body over the limit, and an address that is none, are refused before anything is read', async () => {
    const app = await testApp()
    const hook = await testHook(app, await testShop(app), 'woocommerce')

    expect((await tellWoo(app, hook, 'order.updated', 'x'.repeat(1024 * 1024 + 1))).json().code).toBe('BODY_TOO_LARGE')
    for (const url of ['/hooks/nobody', '/hooks/%00', `/hooks/${'a'.repeat(200)}`, "/hooks/'--"]) {
      expect((await app.inject({ method: 'POST', url, payload: '{}' })).json().code).toBe('HOOK_NOT_FOUND')
    }
    expect((await app.inject({ url: hook })).statusCode).toBe(404)
    expect(await app.store.read.$count(inbox)).toBe(0)
  })

  test('a topic is not signed, so a whole order sent as a deletion deletes nothing', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const hook = await testHook(app, shop, 'shopify')
    const order = { id: 5310777001234, total_price: '1.00' }

    await tellShopify(app, hook, 'orders/delete', order, 'x')

    expect((await seen(app, shop)).deliveries).toMatchObject([{ state: 'failed', error: 'ORDER_INVALID: order.total_price: unknown' }])
  })
})
