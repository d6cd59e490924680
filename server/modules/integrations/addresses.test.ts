import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { deskOf } from '../customers/testing.ts'
import type { Platform } from './table.ts'
import { prestaOrder, readInbox, seen, shopifyOrder, tellPresta, tellShopify, tellWoo, testHook, wooOrder } from './testing.ts'

async function shopWith(platform: Platform) {
  const app = await testApp()
  const shop = await testShop(app)
  const hook = await testHook(app, shop, platform)
  const desk = await deskOf(app, shop)
  const addresses = async () => {
    await readInbox(app)
    const [{ id }] = (await desk.get('/customers')).customers
    return (await desk.get(`/customers/${id}/card`)).addresses
  }
  return { app, shop, hook, desk, addresses }
}

const shippingAlone = { isShippingDefault: true, isInvoiceDefault: false }
const invoiceAlone = { isShippingDefault: false, isInvoiceDefault: true }

describe('K8 addresses told by WooCommerce', () => {
  const billing = {
    ...{ first_name: 'Łucja', last_name: 'Żak', email: 'lucja.zak@poczta.example', phone: '601 202 303' },
    ...{ company: 'Żak i Syn', address_1: 'Piotrkowska 7', address_2: 'lok. 2', city: 'Łódź', state: '', postcode: '90-001', country: 'PL' },
  }
  const shipping = {
    first_name: 'Jan',
    last_name: 'Żak',
    company: '',
    address_1: '5th Avenue 1',
    city: 'New York',
    state: 'NY',
    postcode: '10001',
    country: 'US',
  }

  test('billing and shipping are two, with the tax id of the order’s notes', async () => {
    const { app, hook, addresses } = await shopWith('woocommerce')
    await tellWoo(app, hook, 'order.created', wooOrder({ billing, shipping, meta_data: [{ key: '_billing_nip', value: '526-025-02-74' }] }))

    expect(await addresses()).toMatchObject([
      {
        name: 'Jan Żak',
        company: null,
        line1: '5th Avenue 1',
        line2: null,
        city: 'New York',
        region: 'NY',
        country: 'US',
        source: 'woocommerce',
        ...shippingAlone,
      },
      {
        ...{ name: 'Łucja Żak', company: 'Żak i Syn', line1: 'Piotrkowska 7', line2: 'lok. 2', postalCode: '90-001', city: 'Łódź', country: 'PL' },
        ...{ region: null, phone: '601 202 303', taxId: '526-025-02-74', ...invoiceAlone },
      },
    ])
  })

  test('an empty shipping is that of billing, and the order told again adds nothing', async () => {
    const { app, hook, addresses } = await shopWith('woocommerce')
    const empty = Object.fromEntries(Object.keys(shipping).map((field) => [field, '']))
    await tellWoo(app, hook, 'order.created', wooOrder({ billing, shipping: empty }))
    await tellWoo(app, hook, 'order.updated', wooOrder({ billing, shipping: [], date_modified_gmt: '2026-03-02T09:20:00' }))

    expect(await addresses()).toMatchObject([{ line1: 'Piotrkowska 7', isShippingDefault: true, isInvoiceDefault: true }])
  })

  test('odd pieces of an address are left out, and the order stands', async () => {
    const { app, shop, hook, addresses } = await shopWith('woocommerce')
    const odd = { ...shipping, address_1: { $gt: '' }, city: '<script>alert(1)</script>\ud800', country: 'Nibylandia' }
    await tellWoo(app, hook, 'order.created', wooOrder({ billing: { ...billing, address_1: ['x'] }, shipping: odd }))

    expect((await seen(app, shop)).orders).toHaveLength(1)
    expect(await addresses()).toMatchObject([
      { line1: null, city: '<script>alert(1)</script>\ufffd', country: null },
      { line1: 'lok. 2', city: 'Łódź' },
    ])
  })
})

test('K8 Shopify tells where an order goes and who pays, by the code of the region', async () => {
  const { app, hook, addresses } = await shopWith('shopify')
  const place = {
    first_name: 'Bob',
    last_name: 'Norman',
    name: 'Bob Norman',
    company: null,
    address1: 'Chestnut Street 92',
    address2: '',
    phone: '555-625-1199',
  }
  const kentucky = { ...place, city: 'Louisville', zip: '40202', province: 'Kentucky', province_code: 'KY', country: 'United States', country_code: 'US' }
  const gift = { ...kentucky, name: 'Ola Lis', address1: 'Polna 1', city: 'Łódź', zip: '90-001', province: null, province_code: null, country_code: 'PL' }
  await tellShopify(app, hook, 'orders/create', shopifyOrder({ billing_address: kentucky, shipping_address: gift }), '1')
  await tellShopify(app, hook, 'orders/create', shopifyOrder({ id: 7, billing_address: kentucky, shipping_address: kentucky }), '2')

  expect(await addresses()).toMatchObject([
    { name: 'Ola Lis', line1: 'Polna 1', region: null, country: 'PL', ...shippingAlone },
    {
      ...{ name: 'Bob Norman', company: null, line1: 'Chestnut Street 92', line2: null, postalCode: '40202', city: 'Louisville', region: 'KY', country: 'US' },
      ...{ phone: '555-625-1199', source: 'shopify', ...invoiceAlone },
    },
  ])
})

describe('K8 addresses told by PrestaShop', () => {
  const CUSTOMER = '<customer><email>ola@poczta.example</email><firstname>Ola</firstname><lastname>Lis</lastname></customer>'
  const COUNTRIES =
    '<country><id><![CDATA[14]]></id><iso_code>PL</iso_code></country><country><id>21</id><iso_code>US</iso_code></country><state><id>5</id><iso_code>CA</iso_code></state>'
  const place = (id: string, rest: string) =>
    `<address><id><![CDATA[${id}]]></id><company></company><lastname>Lis</lastname><firstname>Ola</firstname>${rest}</address>`
  const HOME = place(
    '4',
    '<id_country>14</id_country><id_state>0</id_state><address1>Polna 1</address1><postcode>90-001</postcode><city>Łódź</city><vat_number>5260250274</vat_number>',
  )
  const AWAY = place('5', '<id_country>21</id_country><id_state>5</id_state><address1>1 Loop</address1><city>Cupertino</city><phone_mobile>700</phone_mobile>')
  const order = (delivery: string, invoice: string, beside: string) =>
    prestaOrder({ beside }).replace(
      '<order>',
      `<order><id_address_delivery>${delivery}</id_address_delivery><id_address_invoice>${invoice}</id_address_invoice>`,
    )

  test('those that the order points at stand beside it, with their countries', async () => {
    const { app, hook, addresses } = await shopWith('prestashop')
    await tellPresta(app, hook, order('5', '4', CUSTOMER + COUNTRIES + HOME + AWAY))

    expect(await addresses()).toMatchObject([
      { name: 'Ola Lis', line1: '1 Loop', city: 'Cupertino', region: 'CA', country: 'US', phone: '700', ...shippingAlone },
      { company: null, line1: 'Polna 1', postalCode: '90-001', region: null, country: 'PL', taxId: '5260250274', source: 'prestashop', ...invoiceAlone },
    ])
  })

  test('one alone is taken for both; one of another order for none', async () => {
    const { app, hook, addresses } = await shopWith('prestashop')
    await tellPresta(app, hook, order('4', '4', CUSTOMER + HOME + AWAY))
    await tellPresta(app, hook, order('8', '9', CUSTOMER + HOME + AWAY).replace('<![CDATA[61]]>', '<![CDATA[62]]>'))

    expect(await addresses()).toMatchObject([{ line1: 'Polna 1', country: null, isShippingDefault: true, isInvoiceDefault: true }])
  })

  test('JSON tells the same, as one or as a list', async () => {
    const { app, hook, addresses } = await shopWith('prestashop')
    const base = { id_customer: '9', current_state: '2', valid: '1', date_add: '2026-07-02 11:00:00', date_upd: '2026-07-02 12:00:00', total_paid: '37.04' }
    const home = { id: 4, id_country: '14', firstname: 'Ola', lastname: 'Lis', address1: 'Polna 1', city: 'Łódź', phone: '601202303' }
    const beside = { customer: { email: 'ola@poczta.example' }, country: { id: 14, iso_code: 'PL' } }
    await tellPresta(app, hook, {
      order: { ...base, id: 61, id_address_delivery: '4', id_address_invoice: '4' },
      ...beside,
      address: [home, { id: 5, city: 'x' }],
    })
    await tellPresta(app, hook, { order: { ...base, id: 62 }, ...beside, address: home })

    expect(await addresses()).toMatchObject([
      { name: 'Ola Lis', line1: 'Polna 1', country: 'PL', phone: '601202303', isShippingDefault: true, isInvoiceDefault: true },
    ])
  })
})
