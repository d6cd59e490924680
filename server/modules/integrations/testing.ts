import { createHmac } from 'node:crypto'
import { quiet, signIn, type TestApp, type TestShop } from '../../testing.ts'
import { type Job, runDue } from '../jobs/service.ts'
import { readDelivery } from './jobs.ts'
import type { Platform } from './table.ts'

export const SECRET = 'sekret & sklepu'

/** A hook of a shop, by its path. */
export async function testHook(app: TestApp, shop: TestShop, platform: Platform, secret = SECRET) {
  const headers = await signIn(app, shop.email)
  const reply = await app.inject({ method: 'POST', url: `${shop.api}/integrations`, headers, body: { platform, secret } })
  return new URL(reply.json().integration.url).pathname
}

/** The signature that every platform puts over a body, in base64. */
export const signed = (body: string | Buffer, secret = SECRET) => createHmac('sha256', secret).update(body).digest('base64')
const written = (body: object | string) => (typeof body === 'string' ? body : JSON.stringify(body))

/** Tells a hook something as WooCommerce does. */
export function tellWoo(app: TestApp, hook: string, topic: string, body: object | string, headers: Record<string, string> = {}) {
  const payload = written(body)
  const signature = { 'x-wc-webhook-topic': topic, 'x-wc-webhook-signature': signed(payload), 'content-type': 'application/json' }
  return app.inject({ method: 'POST', url: hook, headers: { ...signature, ...headers }, payload })
}

export function tellShopify(app: TestApp, hook: string, topic: string, body: object | string, webhookId: string) {
  const payload = written(body)
  const headers = { 'x-shopify-topic': topic, 'x-shopify-webhook-id': webhookId, 'x-shopify-hmac-sha256': signed(payload), 'content-type': 'application/json' }
  return app.inject({ method: 'POST', url: hook, headers, payload })
}

export function tellPresta(app: TestApp, hook: string, body: object | string, headers: Record<string, string> = {}) {
  const payload = written(body)
  return app.inject({ method: 'POST', url: hook, headers: { 'x-kontuar-signature': signed(payload), 'content-type': 'text/xml', ...headers }, payload })
}

const jobs = new Map([[readDelivery.name, readDelivery as unknown as Job]])

/** Reads everything in the inbox, as the runner would. */
export async function readInbox({ store }: TestApp) {
  while ((await runDue(store, jobs, quiet)) > 0);
}

/** What the owner sees of the inbox and of the orders, after all is read. */
export async function seen(app: TestApp, shop: TestShop) {
  await readInbox(app)
  const headers = await signIn(app, shop.email)
  const { deliveries } = (await app.inject({ url: `${shop.api}/inbox?limit=100`, headers })).json()
  const { orders } = (await app.inject({ url: `${shop.api}/orders?limit=100`, headers })).json()
  return { deliveries, orders }
}

export const wooOrder = (changes: object = {}) => ({
  id: 4101,
  number: '4101',
  status: 'processing',
  currency: 'PLN',
  total: '138.99',
  date_created_gmt: '2026-03-02T09:15:00',
  date_modified_gmt: '2026-03-02T09:15:07',
  date_paid_gmt: '2026-03-02T09:15:07',
  date_completed_gmt: null,
  customer_id: 0,
  billing: { first_name: 'Łucja', last_name: 'Żak', email: 'Lucja.Zak@Poczta.example', phone: '601 202 303', city: 'Łódź' },
  line_items: [
    { id: 1, name: 'Kubek „Zorza”', product_id: 93, variation_id: 0, quantity: 2, sku: 'KUB-93', price: 59.995, total: '119.99' },
    { id: 2, name: 'Podstawka', product_id: 22, variation_id: 23, quantity: 1, sku: '', price: '9', total: '9.00' },
  ],
  refunds: [],
  meta_data: [{ id: 5, key: '_x', value: { deep: [1, 2] } }],
  ...changes,
})

export const shopifyOrder = (changes: object = {}) => ({
  id: 5310777001234,
  name: '#1042',
  test: false,
  email: 'prezent@poczta.example',
  phone: null,
  currency: 'PLN',
  total_price: '250.00',
  financial_status: 'paid',
  fulfillment_status: null,
  created_at: '2026-03-02T10:00:00+01:00',
  processed_at: '2026-03-02T10:00:00+01:00',
  updated_at: '2026-03-02T10:00:05+01:00',
  cancelled_at: null,
  customer: { id: 77001, email: 'jan@poczta.example', verified_email: true, phone: '+48601202303', first_name: 'Jan', last_name: 'Lis' },
  line_items: [{ id: 1, product_id: 8001, variant_id: 9001, sku: 'LAMPA', name: 'Lampa - biała', title: 'Lampa', quantity: 1, price: '250.00' }],
  fulfillments: [],
  refunds: [],
  ...changes,
})

const XML_ROW = `<order_row><id>1</id><product_id><![CDATA[7]]></product_id><product_attribute_id>0</product_attribute_id><product_quantity>3</product_quantity>
  <product_name><![CDATA[Miska & łyżka]]></product_name><product_reference>MIS-7</product_reference><unit_price_tax_incl>12.345000</unit_price_tax_incl></order_row>`

/** An order as PrestaShop's web service writes it, with what else it would be asked for in `beside`. */
export const prestaOrder = ({
  id = '61',
  state = '2',
  updated = '2026-03-02 11:00:05',
  rows = XML_ROW,
  beside = '',
} = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<prestashop xmlns:xlink="http://www.w3.org/1999/xlink"><order>
  <id><![CDATA[${id}]]></id><id_customer xlink:href="http://shop.test/api/customers/9"><![CDATA[9]]></id_customer><current_state>${state}</current_state>
  <valid><![CDATA[${state === '2' ? 1 : 0}]]></valid><date_add><![CDATA[2026-03-02 11:00:00]]></date_add><date_upd><![CDATA[${updated}]]></date_upd>
  <delivery_date><![CDATA[0000-00-00 00:00:00]]></delivery_date><total_paid>37.040000</total_paid><total_paid_tax_incl>37.040000</total_paid_tax_incl>
  <total_paid_real>0.000000</total_paid_real><reference>QWERTYUIO</reference>
  <associations><order_rows nodeType="order_row">${rows}</order_rows></associations>
</order>${beside}</prestashop>`
