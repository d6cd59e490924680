import { describe, expect, test } from 'vitest'
import { testApp, testMember, testShop } from '../../testing.ts'
import { deskOf, testCustomer } from '../customers/testing.ts'
import { giveVisits } from '../tracking/service/visitor.ts'
import { newSeed, send, view } from '../tracking/testing.ts'
import { scoreOf } from './service/score.ts'

const DAY = 24 * 60 * 60_000
const NOW = Date.parse('2026-05-05T12:00:00Z')
const ago = (days: number, amount = 1) => ({ at: new Date(NOW - days * DAY), amount })

describe('K18 the formula', () => {
  test('each happening fades on its own, by halves', () => {
    const rules = [{ signal: 'order', points: 16, halfLifeDays: 10, cap: 100 } as const]

    expect(scoreOf(rules, { order: [ago(0), ago(10), ago(20)] }, NOW)).toEqual({
      total: 28,
      reasons: [{ signal: 'order', count: 3, points: 28, isCapped: false }],
    })
    expect(scoreOf(rules, { order: [ago(-5)] }, NOW).total).toBe(16)
  })

  test('a signal gives at most its cap, either way, and without a half-life it never fades', () => {
    const rules = [
      { signal: 'visit', points: 1, halfLifeDays: null, cap: 5 },
      { signal: 'return', points: -10, halfLifeDays: 365, cap: 15 },
      { signal: 'review', points: 7, halfLifeDays: 1, cap: 9 },
    ] as const

    expect(scoreOf(rules, { visit: Array(9).fill(ago(900)), return: [ago(0), ago(0)], review: [] }, NOW)).toEqual({
      total: -10,
      reasons: [
        { signal: 'return', count: 2, points: -15, isCapped: true },
        { signal: 'visit', count: 9, points: 5, isCapped: true },
      ],
    })
  })
})

describe('K18 the score of a customer', () => {
  async function shopWithBuyer() {
    const app = await testApp()
    const shop = await testShop(app)
    const desk = await deskOf(app, shop)
    const email = 'ewa@poczta.example'
    const put = (number: string, changes: object) =>
      desk.put(`/orders/${number}`, {
        status: 'paid',
        currency: 'PLN',
        totalMinor: 25_000,
        placedAt: new Date().toISOString(),
        customer: { email },
        ...changes,
      })
    const customer = await testCustomer(app, shop, { email })
    return { app, shop, desk, put, customer }
  }

  test('orders, what was spent, returns, visits, carts and views all count, each with its reason', async () => {
    const { app, shop, desk, put, customer } = await shopWithBuyer()
    await put('1', {})
    await put('2', { status: 'refunded', refundedMinor: 25_000 })
    await put('3', { status: 'cancelled' })
    const seed = newSeed()
    const cart = { type: 'cart', value: 4900, currency: 'PLN' }
    await send(app, shop, { seed, events: [view(2), view(2, { type: 'product', product: 'kubek' }), view(1, cart)] })
    const [{ visitor: id }] = (await desk.get('/visits')).visits
    await app.store.write((tx) => giveVisits(tx, shop.shop.id, id, customer))

    const score = await desk.get(`/customers/${customer}/score`)

    expect(Object.fromEntries(score.reasons.map(({ signal, count }: { signal: string; count: number }) => [signal, count]))).toEqual({
      ...{ order: 1, spent: 2.5, return: 1, visit: 1, product: 1, cart: 1 },
    })
    expect(score.total).toBe(Math.round(score.reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0)))
    expect((await desk.get(`/customers/${customer}/card`)).score).toEqual(score)
  })

  test('rules are tried on a customer before they are saved, and saved by who may change settings', async () => {
    const { app, shop, desk, put, customer } = await shopWithBuyer()
    await put('1', {})
    const rules = [{ signal: 'order', points: 7, halfLifeDays: null, cap: 50 }]
    const consultant = await deskOf(app, shop, await testMember(app, shop, 'consultant'))

    const tried = await consultant.get(`/customers/${customer}/score?rules=${encodeURIComponent(JSON.stringify(rules))}`)
    expect(tried).toEqual({ total: 7, reasons: [{ signal: 'order', count: 1, points: 7, isCapped: false }] })
    expect((await consultant.get('/scoring-rules')).isDefault).toBe(true)
    expect((await consultant.put('/scoring-rules', { rules })).body.code).toBe('NOT_ALLOWED')
    expect((await desk.put('/scoring-rules', { rules })).body).toEqual({ rules, isDefault: false })
    expect((await desk.get(`/customers/${customer}/card`)).score).toEqual(tried)
  })

  test('two rules for one signal, or rules that are none, are refused by name', async () => {
    const { desk, customer } = await shopWithBuyer()
    const rule = { signal: 'order', points: 1, halfLifeDays: 1, cap: 1 }

    expect((await desk.put('/scoring-rules', { rules: [rule, rule] })).body.issues).toMatchObject([{ field: 'body.rules', rule: 'duplicate' }])
    expect((await desk.put('/scoring-rules', { rules: [{ ...rule, cap: 0 }] })).body.issues).toMatchObject([{ field: 'body.rules.0.cap', rule: 'too_small' }])
    expect((await desk.get(`/customers/${customer}/score?rules={`)).code).toBe('VALIDATION_FAILED')
  })
})
