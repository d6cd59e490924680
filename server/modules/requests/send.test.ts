import { describe, expect, test } from 'vitest'
import { shops } from '../accounts/table.ts'
import { recordConsent } from '../consents/service.ts'
import { jobs } from '../jobs/table.ts'
import { mails } from '../mail/table.ts'
import { sendRequest } from './service/send.ts'
import { requests } from './table.ts'
import { daysAgo, EMAIL, linksOf, sendForm, shopThatAsks } from './testing.ts'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
/** A part of a mail as its reader sees it. */
const decoded = (raw: string) =>
  Buffer.from(
    raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

describe('Q2 the mail after a delivery', () => {
  test('comes once, in the shop’s language, with one link to the whole order and a way out on one line', async () => {
    const { app, put, rows, work, inbox } = await shopThatAsks()
    await put('A')

    await work()
    await work()

    expect(inbox.received.map(({ to }) => to)).toEqual([[EMAIL]])
    const raw = inbox.received[0]?.raw ?? ''
    expect(raw).toMatch(/^List-Unsubscribe: <http:\/\/localhost\/t\/unsubscribe\/[\w.-]+>\r$/m)
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    const text = decoded(raw)
    expect(text).toContain('Dzień dobry, Ewa!')
    expect(text).toContain('zamówienie A/7')
    expect(text).toContain('– Miska & łyżka')
    expect(text).toContain('Miska &amp; łyżka')
    expect(new Set(text.match(/\/t\/order\/[\w.-]+[?\w]*/g)).size).toBe(1)
    expect(text).not.toContain('Pakowanie')
    expect(await rows()).toMatchObject([{ state: 'sent', sentAt: daysAgo(0) }])
    expect(await app.store.read.$count(jobs)).toBe(0)
    expect(JSON.stringify(await app.store.read.select().from(mails))).not.toContain('/t/order/')
  })

  test('speaks English for an English shop', async () => {
    const { app, put, work, inbox } = await shopThatAsks()
    await app.store.write((tx) => tx.update(shops).set({ locale: 'en' }))
    await put('A', { customer: { email: EMAIL } })

    await work()

    expect(decoded(inbox.received[0]?.raw ?? '')).toMatch(/Subject: Kubek: how do you like what you bought\?[\s\S]+Hello,[\s\S]+“Verified purchase”/)
  })
})

describe('Q1 the mail after an order', () => {
  test('has a link for each product, and stars that choose a rating', async () => {
    const { put, work, inbox } = await shopThatAsks({ requestMode: 'ordered' })
    await put('A', { status: 'paid' })

    await work()

    const text = decoded(inbox.received[0]?.raw ?? '')
    expect(text).toMatch(/Kubek „Zorza”\s+http:\/\/localhost\/t\/order\/[\w.-]+\?product=kubek\s/)
    expect(text).toMatch(/Miska & łyżka\s+http:\/\/localhost\/t\/order\/[\w.-]+\?product=miska\s/)
    expect(text).toMatch(/\?product=miska&stars=4"/)
  })
})

describe('Q8 a request at its hour', () => {
  test.each([
    ['cancelled', { status: 'cancelled' }],
    ['refunded', { status: 'refunded' }],
  ])('of an order that was %s meanwhile stays here', async (reason, changes) => {
    const { put, rows, work, inbox } = await shopThatAsks()
    await put('A')
    await put('A', { ...changes, updatedAt: later(1) })

    await work()

    expect(inbox.received).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'cancelled', reason }])
  })

  test('looks again at what nobody told the queue: a consent taken back', async () => {
    const { app, shop, put, rows, work, inbox } = await shopThatAsks()
    const { order } = await put('A')
    const said = {
      shopId: shop.shop.id,
      email: EMAIL,
      purpose: 'review_requests',
      text: 'telefon',
      source: 'staff',
      customerId: null,
      orderId: order.id,
    } as const
    await app.store.write((tx) => recordConsent(tx, { ...said, granted: false, at: new Date() }))

    await work()

    expect(inbox.received).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'cancelled', reason: 'unsubscribed' }])
  })

  test('waits for the morning', async () => {
    const { app, put, rows } = await shopThatAsks()
    await put('A')
    const [row] = await rows()
    const midnight = new Date(daysAgo(0).getTime() + 11 * 60 * 60_000)

    await app.store.write((tx) => sendRequest(tx, app.config, row?.id ?? '', midnight))

    const [waiting] = await rows()
    expect(waiting).toMatchObject({ state: 'queued' })
    expect((waiting?.dueAt?.getTime() ?? 0) - midnight.getTime()).toBeGreaterThan(8 * 60 * 60_000)
  })

  test('asks one person once in thirty days, whatever they buy', async () => {
    const { put, rows, work, inbox } = await shopThatAsks()
    for (const id of ['A', 'B', 'C']) await put(id)
    await put('D', { customer: { email: 'adam@poczta.example' } })

    await work()
    await put('B', { updatedAt: later(1) })
    await work()

    expect(inbox.received.map(({ to }) => to[0]).toSorted()).toEqual(['adam@poczta.example', EMAIL])
    expect((await rows()).map(({ state, reason }) => reason ?? state).toSorted()).toEqual(['cooldown', 'cooldown', 'sent', 'sent'])
  })

  test('by several nodes at once goes out once', async () => {
    const { app, put, rows } = await shopThatAsks()
    await put('A')
    const [row] = await rows()
    const send = () => app.store.write((tx) => sendRequest(tx, app.config, row?.id ?? '', daysAgo(0)))

    await Promise.all([send(), send(), send()])

    expect(await app.store.read.$count(mails)).toBe(1)
  })

  test('by a node that dies while it sends has done nothing, and the next one does it all', async () => {
    const { app, put, rows, work, inbox } = await shopThatAsks()
    await put('A')
    const [row] = await rows()
    const dying = app.store.write(async (tx) => {
      await sendRequest(tx, app.config, row?.id ?? '', daysAgo(0))
      throw new Error('killed')
    })

    await expect(dying).rejects.toThrow('killed')
    expect(await rows()).toMatchObject([{ state: 'queued', sentAt: null }])
    expect(await app.store.read.$count(mails)).toBe(0)
    await work()

    expect(inbox.received).toHaveLength(1)
  })

  test('whose products are all reviewed is not sent', async () => {
    const { app, shop, put, rows, work, inbox } = await shopThatAsks()
    const { order } = await put('A')
    const links = await linksOf({ app, shop }, order.id)
    await sendForm(app, links.order, { author: 'Ewa', 'stars:product:kubek': '4', 'stars:product:miska': '1' })
    await app.store.write((tx) => tx.update(requests).set({ state: 'queued', sentAt: null }))
    await put('A', { updatedAt: later(1) })
    await app.store.write((tx) => tx.delete(mails))

    await work()

    expect(inbox.received).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'skipped', reason: 'reviewed' }])
  })
})
