import { describe, expect, test } from 'vitest'
import { signIn, testMember, testShop } from '../../testing.ts'
import { consents } from '../consents/table.ts'
import { jobs } from '../jobs/table.ts'
import { mails } from '../mail/table.ts'
import { deleteOrder, restoreOrder } from '../orders/service/presence.ts'
import { outOfNight } from './service/night.ts'
import { boughtOrder, daysAgo, EMAIL, shopThatAsks, YES } from './testing.ts'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

describe('Q1 Q2 a request in the queue', () => {
  test.each([
    ['ordered', { status: 'paid', placedAt: daysAgo(3), deliveredAt: undefined }, daysAgo(-4)],
    ['ordered', { status: 'placed', placedAt: daysAgo(3), deliveredAt: undefined }, null],
    ['delivered', { deliveredAt: daysAgo(2) }, daysAgo(-5)],
    ['delivered', { status: 'paid', deliveredAt: undefined }, null],
  ] as const)('asked so long after it was %s', async (requestMode, changes, dueAt) => {
    const { put, rows } = await shopThatAsks({ requestMode })

    await put('A', changes)

    expect(await rows()).toMatchObject([{ state: 'queued', reason: null, mode: requestMode, email: EMAIL, dueAt }])
  })

  test.each([
    ['mode_off', { requestMode: 'off' }, {}],
    ['no_email', {}, { customer: { id: 'k-1' } }],
    ['no_products', {}, { lines: [{ name: 'Usługa', quantity: 1 }] }],
    ['no_consent', {}, { consents: [] }],
    ['no_consent', {}, { consents: [{ ...YES, granted: false }] }],
    ['no_consent', { consentMode: 'soft' }, { consents: [{ ...YES, granted: false }] }],
    ['too_late', {}, { deliveredAt: daysAgo(38) }],
    ['cancelled', {}, { status: 'cancelled' }],
    ['refunded', {}, { status: 'refunded' }],
  ] as const)('left out, and why: %s', async (reason, rules, changes) => {
    const { put, rows, work, inbox } = await shopThatAsks(rules)

    await put('A', changes)
    await work()

    expect(await rows()).toMatchObject([{ state: reason === 'cancelled' || reason === 'refunded' ? 'cancelled' : 'skipped', reason, dueAt: null }])
    expect(inbox.received).toEqual([])
  })

  test.each(['soft', 'off'] as const)('with consent mode %s who said nothing is asked', async (consentMode) => {
    const { put, rows } = await shopThatAsks({ consentMode })

    await put('A', { consents: [] })

    expect(await rows()).toMatchObject([{ state: 'queued' }])
  })

  test('an order told again, or by two at once, has one request that knows its last state', async () => {
    const { put, rows } = await shopThatAsks()

    await Promise.all([1, 2, 3, 4, 5].map((minute) => put('A', { status: 'paid', deliveredAt: undefined, updatedAt: later(minute) })))
    await put('A', { deliveredAt: daysAgo(1), updatedAt: later(6) })

    expect(await rows()).toMatchObject([{ state: 'queued', dueAt: daysAgo(-6) }])
  })

  test('a deletion takes it out and a restoration puts it back', async () => {
    const { app, shop, put, rows } = await shopThatAsks()
    await put('A', { deliveredAt: daysAgo(1) })
    const key = { shopId: shop.shop.id, source: 'api', externalId: 'A' } as const

    await app.store.write((tx) => deleteOrder(tx, key, new Date(later(1))))
    expect(await rows()).toMatchObject([{ state: 'cancelled', reason: 'deleted' }])
    await app.store.write((tx) => restoreOrder(tx, key, new Date(later(2))))

    expect(await rows()).toMatchObject([{ state: 'queued', reason: null, dueAt: daysAgo(-6) }])
  })

  test('a consent by a later order lets the earlier one in', async () => {
    const { put, rows } = await shopThatAsks()
    await put('A', { consents: [], deliveredAt: daysAgo(1) })

    await put('B', { status: 'paid', deliveredAt: undefined })

    expect((await rows()).map(({ state }) => state)).toEqual(['queued', 'queued'])
  })

  test('an order and its request are one write: neither stays without the other', async () => {
    const { app, shop, put, rows } = await shopThatAsks()
    await put('A')

    const undone = app.store.write(async (tx) => {
      await deleteOrder(tx, { shopId: shop.shop.id, source: 'api', externalId: 'A' }, new Date())
      throw new Error('no')
    })

    await expect(undone).rejects.toThrow('no')
    expect(await rows()).toMatchObject([{ state: 'queued' }])
  })

  test('mails come by day on Warsaw’s clocks, summer and winter', () => {
    const moved = (text: string) => outOfNight(new Date(text)).toISOString()

    expect(moved('2026-01-10T12:34:56.000Z')).toBe('2026-01-10T12:34:56.000Z')
    expect(moved('2026-01-10T19:00:00.000Z')).toBe('2026-01-11T08:00:00.000Z')
    expect(moved('2026-07-10T18:30:00.000Z')).toBe('2026-07-11T07:00:00.000Z')
    expect(moved('2026-03-29T00:10:00.000Z')).toBe('2026-03-29T07:00:00.000Z')
  })
})

describe('Q3 the switch', () => {
  test('a new mode or delay counts for what already waits', async () => {
    const { app, shop, headers, put, rows, work } = await shopThatAsks({ requestMode: 'off' })
    await put('A', { placedAt: daysAgo(2), deliveredAt: daysAgo(1) })
    const change = (body: object) =>
      app.inject({
        method: 'PUT',
        url: `${shop.api}/review-settings`,
        headers,
        body: { consentMode: 'required', confirmsEmail: true, rewards: false, ...body },
      })

    const changed = await change({ requestMode: 'delivered', requestDelay: 14 })
    await work()
    expect(changed.json()).toEqual({ requestMode: 'delivered', requestDelay: 14, consentMode: 'required', confirmsEmail: true, rewards: false })
    expect((await app.inject({ url: `${shop.api}/review-settings`, headers })).json()).toEqual(changed.json())
    expect(await rows()).toMatchObject([{ mode: 'delivered', state: 'queued', dueAt: daysAgo(-13) }])

    await change({ requestMode: 'ordered', requestDelay: 5 })
    await work()
    expect(await rows()).toMatchObject([{ mode: 'ordered', state: 'queued', dueAt: daysAgo(-3) }])
    await change({ requestMode: 'off', requestDelay: 5 })
    await work()
    expect(await rows()).toMatchObject([{ state: 'skipped', reason: 'mode_off' }])
  })

  test('what no rule allows is refused by field, and a consultant changes nothing', async () => {
    const { app, shop, headers } = await shopThatAsks()
    const body = { requestMode: 'weekly', requestDelay: 61, consentMode: 'required', confirmsEmail: false, rewards: false }
    const put = (as: object) => app.inject({ method: 'PUT', url: `${shop.api}/review-settings`, headers: { ...as }, body })

    expect((await put(headers)).json().issues).toEqual([
      { field: 'body.requestMode', rule: 'invalid_value' },
      { field: 'body.requestDelay', rule: 'too_big', limit: 60 },
    ])
    expect((await put(await signIn(app, await testMember(app, shop, 'consultant')))).json().code).toBe('NOT_ALLOWED')
  })
})

describe('Q8 the staff and the queue', () => {
  test('see it by state and page, with why somebody is not asked', async () => {
    const { put, list } = await shopThatAsks()
    for (const id of ['A', 'B', 'C']) await put(id, { customer: { email: `${id}@poczta.example` }, number: id })
    await put('D', { consents: [], number: 'D', customer: { email: 'd@poczta.example', firstName: 'Ewa', lastName: 'Lis' } })

    const first = await list('?limit=3')
    const second = await list(`?limit=3&after=${first.next}`)

    expect([...first.requests, ...second.requests].map(({ order }) => order.number).toSorted()).toEqual(['A', 'B', 'C', 'D'])
    expect((await list('?state=skipped')).requests).toMatchObject([
      { order: { number: 'D', status: 'delivered' }, customer: 'Ewa Lis', reason: 'no_consent', dueAt: null },
    ])
    expect((await list('?state=sent')).requests).toEqual([])
    expect((await list('?after=x')).code).toBe('CURSOR_INVALID')
  })

  test('take one out, put it back and send it before its day; what may not be asked is not asked for them either', async () => {
    const { app, shop, headers, put, list, rows } = await shopThatAsks()
    await put('A', { deliveredAt: daysAgo(1) })
    const [{ id }] = (await list()).requests
    const act = async (action: string) => (await app.inject({ method: 'PATCH', url: `${shop.api}/requests/${id}`, headers, body: { action } })).json()

    expect(await act('queue')).toMatchObject({ code: 'REQUEST_STATE_CONFLICT' })
    expect(await act('cancel')).toMatchObject({ state: 'cancelled', reason: 'staff', dueAt: null })
    await put('A', { deliveredAt: daysAgo(2), updatedAt: later(1) })
    expect(await rows()).toMatchObject([{ state: 'cancelled', reason: 'staff' }])
    expect(await act('send')).toMatchObject({ code: 'REQUEST_STATE_CONFLICT' })
    expect(await act('queue')).toMatchObject({ state: 'queued', dueAt: daysAgo(-5).toISOString() })
    expect(await act('send')).toMatchObject({ state: 'sent', sentAt: expect.any(String) })
    expect(await act('send')).toMatchObject({ code: 'REQUEST_STATE_CONFLICT' })
    expect(await app.store.read.$count(mails)).toBe(1)

    await put('B', { customer: { email: 'b@poczta.example' }, deliveredAt: daysAgo(1) })
    await app.store.write((tx) => tx.update(consents).set({ granted: false }))
    const [other] = (await list('?state=queued')).requests
    const refused = await app.inject({ method: 'PATCH', url: `${shop.api}/requests/${other.id}`, headers, body: { action: 'send' } })
    expect(refused.json()).toMatchObject({ state: 'skipped', reason: 'no_consent' })
  })

  test('send none before the delivery that it waits for', async () => {
    const { app, shop, headers, put, list, rows } = await shopThatAsks()
    await put('A', { status: 'paid', deliveredAt: undefined })
    const [{ id }] = (await list()).requests

    const reply = await app.inject({ method: 'PATCH', url: `${shop.api}/requests/${id}`, headers, body: { action: 'send' } })

    expect(reply.json().code).toBe('REQUEST_STATE_CONFLICT')
    expect(await rows()).toMatchObject([{ state: 'queued', dueAt: null }])
  })

  test('never see or touch another shop’s', async () => {
    const { app, put, list } = await shopThatAsks()
    await put('A')
    const [{ id }] = (await list()).requests
    const other = await testShop(app)
    const headers = await signIn(app, other.email)

    const reply = await app.inject({ method: 'PATCH', url: `${other.api}/requests/${id}`, headers, body: { action: 'cancel' } })

    expect(reply.json().code).toBe('REQUEST_NOT_FOUND')
    expect((await app.inject({ url: `${other.api}/requests`, headers })).json().requests).toEqual([])
  })

  test('a platform that tells an order without its consents changes none', async () => {
    const { app, put, rows } = await shopThatAsks()
    await put('A', { deliveredAt: daysAgo(1) })
    await put('A', { ...boughtOrder({ consents: [] }), deliveredAt: daysAgo(1), updatedAt: later(1) })

    expect(await rows()).toMatchObject([{ state: 'queued' }])
    expect(await app.store.read.$count(jobs)).toBe(1)
  })
})
