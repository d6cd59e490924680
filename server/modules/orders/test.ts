import { describe, expect, test } from 'vitest'
import { signIn, testApp, testMember, testShop } from '../../testing.ts'
import { toMinor } from './service/amount.ts'
import { deleteOrder, restoreOrder } from './service/presence.ts'
import { findPurchase } from './service/purchase.ts'
import { type OrderInput, putOrder } from './service/put.ts'
import { orders } from './table.ts'

const order = (changes: object = {}) => ({
  status: 'paid',
  currency: 'PLN',
  totalMinor: 4999,
  placedAt: '2026-04-01T12:00:00+02:00',
  updatedAt: '2026-04-01T12:05:00+02:00',
  customer: { id: 'k-1', email: 'Ewa@Poczta.example', phone: '0 601-202-303', firstName: 'Ewa' },
  lines: [{ productId: 'kubek', sku: 'KUB-1', name: 'Kubek', quantity: 1, unitMinor: 4999 }],
  ...changes,
})

async function backEnd() {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const put = (id: string, body: object) => app.inject({ method: 'PUT', url: `${shop.api}/orders/${id}`, headers, body })
  const list = async (query = '') => (await app.inject({ url: `${shop.api}/orders${query}`, headers })).json()
  const purchase = (email: string, product = 'kubek') => findPurchase(app.store.read, { shopId: shop.shop.id, email, product })
  return { app, shop, put, list, purchase }
}

describe('O1 orders by REST', () => {
  test('are put in, brought up to date, and never taken back to an older state', async () => {
    const { put, list } = await backEnd()

    const first = await put('A-7', order())
    expect([first.statusCode, first.json().changed]).toEqual([200, true])
    expect(first.json().order).toMatchObject({
      source: 'api',
      externalId: 'A-7',
      number: 'A-7',
      email: 'ewa@poczta.example',
      paidAt: '2026-04-01T10:05:00.000Z',
    })
    const older = (await put('A-7', order({ status: 'placed', updatedAt: '2026-04-01T10:04:59Z' }))).json()
    expect([older.changed, older.order.status]).toEqual([false, 'paid'])
    const newer = (await put('A-7', order({ status: 'cancelled', updatedAt: '2026-04-02T00:00:00Z', lines: [] }))).json()
    expect(newer.order).toMatchObject({ status: 'cancelled', cancelledAt: '2026-04-02T00:00:00.000Z', paidAt: null, lines: [] })
    expect((await list()).orders).toHaveLength(1)
  })

  test('parallel puts of one order make one order and one customer', async () => {
    const { app, put, list } = await backEnd()
    const minutes = [3, 9, 1, 7, 5, 8, 2, 6, 4, 0]

    const replies = await Promise.all(minutes.map((minute) => put('A', order({ totalMinor: minute, updatedAt: `2026-05-01T10:0${minute}:00Z` }))))

    expect(replies.map(({ statusCode }) => statusCode)).toEqual(minutes.map(() => 200))
    expect((await list()).orders).toMatchObject([{ totalMinor: 9, customer: { email: 'Ewa@Poczta.example' } }])
    expect(await app.store.read.$count(orders)).toBe(1)
  })

  test('are listed by page and status, the newest first', async () => {
    const { put, list } = await backEnd()
    for (const day of [2, 4, 1, 3]) await put(`o${day}`, order({ placedAt: `2026-04-0${day}T12:00:00Z`, status: day === 4 ? 'placed' : 'paid' }))
    const ids = (page: { orders: { externalId: string }[] }) => page.orders.map(({ externalId }) => externalId)

    const first = await list('?limit=3')
    expect(ids(first)).toEqual(['o4', 'o3', 'o2'])
    expect(ids(await list(`?limit=3&after=${first.next}`))).toEqual(['o1'])
    expect(ids(await list('?status=placed'))).toEqual(['o4'])
    expect((await list('?after=x')).code).toBe('CURSOR_INVALID')
  })

  test('that fit no contract are refused by field and rule, and a consultant puts none', async () => {
    const { app, shop, put } = await backEnd()
    const issues = async (changes: object) => (await put('x', order(changes))).json().issues

    expect(await issues({ totalMinor: 49.99 })).toEqual([{ field: 'body.totalMinor', rule: 'invalid_type' }])
    expect(await issues({ currency: 'zł' })).toEqual([{ field: 'body.currency', rule: 'invalid_format' }])
    expect(await issues({ status: 'shipped' })).toEqual([{ field: 'body.status', rule: 'invalid_value' }])
    expect(await issues({ placedAt: 'wczoraj' })).toEqual([{ field: 'body.placedAt', rule: 'invalid_format' }])
    const headers = await signIn(app, await testMember(app, shop, 'consultant'))
    expect((await app.inject({ method: 'PUT', url: `${shop.api}/orders/x`, headers, body: order() })).json().code).toBe('NOT_ALLOWED')
  })

  test('sums beyond 32 bits are kept whole', async () => {
    const { put } = await backEnd()

    expect((await put('x', order({ totalMinor: Number.MAX_SAFE_INTEGER }))).json().order.totalMinor).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe('O1 amounts', () => {
  test.each([
    ['71.510000', 'PLN', 7151],
    ['26.999852', 'EUR', 2700],
    ['0.005', 'PLN', 1],
    ['1234', 'JPY', 1234],
    ['1.2345', 'KWD', 1235],
    ['-10.5', 'PLN', -1050],
    [19.99, 'PLN', 1999],
    ['90071992547409.91', 'PLN', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %s in minor units', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor)
  })

  test.each(['', '1,50', '1e3', 'NaN', '0x10', '90071992547409.92', '--1', '.5'])('%s is no amount', (amount) => {
    expect(() => toMinor(amount, 'PLN')).toThrow(/AMOUNT_INVALID|amount/)
  })
})

describe('R5 a verified purchase', () => {
  test('is found by e-mail or customer for a product that was paid or delivered, in this shop alone', async () => {
    const { app, shop, put, list, purchase } = await backEnd()
    await put('A', order())
    const [{ id, customer }] = (await list()).orders
    const placedAt = new Date('2026-04-01T10:00:00Z')

    expect(await purchase(' EWA@poczta.example ')).toEqual({ orderId: id, placedAt })
    expect(await findPurchase(app.store.read, { shopId: shop.shop.id, customerId: customer.id, product: 'kubek' })).toEqual({ orderId: id, placedAt })
    expect(await purchase('ewa@poczta.example', 'talerz')).toBeUndefined()
    expect(await purchase('adam@poczta.example')).toBeUndefined()
    expect(await purchase('no address')).toBeUndefined()
    const other = await testShop(app)
    expect(await findPurchase(app.store.read, { shopId: other.shop.id, email: 'ewa@poczta.example', product: 'kubek' })).toBeUndefined()
    expect(await findPurchase(app.store.read, { shopId: other.shop.id, customerId: customer.id, product: 'kubek' })).toBeUndefined()
  })

  test.each([
    ['placed', false],
    ['paid', true],
    ['delivered', true],
    ['cancelled', false],
    ['refunded', false],
  ])('an order that is %s: %s', async (status, counts) => {
    const { put, purchase } = await backEnd()
    await put('A', order({ status }))

    expect((await purchase('ewa@poczta.example')) !== undefined).toBe(counts)
  })

  test('ends with the order’s deletion and comes back with its restoration, whichever is told first', async () => {
    const { app, shop, put, purchase } = await backEnd()
    const key = { shopId: shop.shop.id, source: 'api' as const, externalId: 'A' }
    const minute = (count: number) => new Date(Date.now() + count * 60_000)
    await put('A', order())

    await app.store.write((tx) => deleteOrder(tx, key, minute(1)))
    expect(await purchase('ewa@poczta.example')).toBeUndefined()
    await app.store.write((tx) => restoreOrder(tx, key, minute(3)))
    await app.store.write((tx) => deleteOrder(tx, key, minute(2)))
    expect(await purchase('ewa@poczta.example')).toBeDefined()
    await app.store.write((tx) => deleteOrder(tx, key, minute(5)))
    await app.store.write((tx) => restoreOrder(tx, key, minute(4)))
    expect(await purchase('ewa@poczta.example')).toBeUndefined()
  })
})

test('a source that tells no moment of its own keeps the first it gave', async () => {
  const app = await testApp()
  const { shop } = await testShop(app)
  const told = (minute: number): OrderInput => {
    const sourceUpdatedAt = new Date(Date.UTC(2026, 0, 1, 0, minute))
    const moments = { paidAt: sourceUpdatedAt, deliveredAt: null, cancelledAt: null, placedAt: new Date(0), sourceUpdatedAt }
    const sums = { currency: 'PLN', totalMinor: 1, refundedMinor: 0 }
    return { source: 'shopify', externalId: '1', number: '1', status: 'paid', rawStatus: 'paid', ...moments, ...sums, person: {}, lines: [] }
  }

  for (const minute of [1, 2]) await app.store.write((tx) => putOrder(tx, shop.id, told(minute), new Date()))

  expect(await app.store.read.select().from(orders)).toMatchObject([{ paidAt: told(1).paidAt, sourceUpdatedAt: told(2).paidAt, customerId: null }])
})
