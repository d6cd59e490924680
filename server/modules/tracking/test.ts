import { randomUUID } from 'node:crypto'
import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signIn, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { recognise } from '../customers/service/recognise.ts'
import { dropOldVisits } from './service/sweep.ts'
import { giveVisits } from './service/visitor.ts'
import { events, visits } from './table.ts'
import { newSeed, send, view } from './testing.ts'

const HALF_HOUR = 30 * 60_000
const HOUR = 2 * HALF_HOUR

async function shopWithVisitor() {
  const app = await testApp()
  const shop = await testShop(app)
  const seed = newSeed()
  const tell = async (...batch: object[]) => (await send(app, shop, { seed, events: batch })).json()
  return { app, shop, seed, tell }
}

const kept = ({ store }: TestApp) => store.read.select().from(visits).orderBy(asc(visits.startedAt))
const cut = async (app: TestApp) =>
  (await kept(app)).map(({ entryUrl, exitUrl, pageViews, cartMinor, orderNumber }) => ({ entryUrl, exitUrl, pageViews, cartMinor, orderNumber }))

describe('O3 visits', () => {
  test('entry, exit, page views, cart and purchase of a visit are those of its events', async () => {
    const { app, shop, tell } = await shopWithVisitor()

    await tell(view(20), view(15), view(14, { type: 'product', product: 'kubek' }), view(10, { type: 'cart', value: 4900, currency: 'PLN' }))
    await tell(view(9, { type: 'cart', value: 9800, currency: 'PLN' }), view(8, { type: 'cart', value: 2000, currency: 'PLN' }))
    await tell(view(2, { type: 'order', order: 'KS-1', value: 2000, currency: 'PLN' }))

    const headers = await signIn(app, shop.email)
    const [visit, ...others] = (await app.inject({ url: `${shop.api}/visits`, headers })).json().visits
    expect(others).toEqual([])
    expect(visit).toMatchObject({ entryUrl: 'https://shop.test/20', exitUrl: 'https://shop.test/2', pageViews: 2, order: 'KS-1', customer: null })
    expect(visit).toMatchObject({ cart: { valueMinor: 9800, currency: 'PLN' }, address: '127.0.0.0/24' })
    expect(Math.round((Date.parse(visit.lastAt) - Date.parse(visit.startedAt)) / 60_000)).toBe(18)
  })

  test('thirty idle minutes begin a new visit, a moment less does not', async () => {
    const { app, tell } = await shopWithVisitor()

    await tell(view(0, { age: 3 * HALF_HOUR - 1 }), view(0, { age: 2 * HALF_HOUR }), view(0, { age: HALF_HOUR }))

    expect((await cut(app)).map(({ pageViews }) => pageViews)).toEqual([2, 1])
  })

  test('midnight cuts nothing', async () => {
    const { app, tell } = await shopWithVisitor()

    await tell(...Array.from({ length: 49 }, (_, index) => view(29 * index)))

    expect(await cut(app)).toMatchObject([{ pageViews: 49 }])
  })

  test('batches in any order, twice, and one by one come to the same visits', async () => {
    const { app, shop } = await shopWithVisitor()
    const told = [0, 10, 25, 60, 80, 105, 130, 200, 500].map((minutes) => view(minutes))
    const bought = [view(70, { type: 'cart', value: 900, currency: 'PLN' }), view(71, { type: 'order', order: 'A' }), view(72, { type: 'order', order: 'B' })]
    const viewed = Array.from({ length: 12 }, (_, index) => view(80 - index, { type: 'product', product: `p${index % 10}` }))
    const all = [...told, ...bought, ...viewed]
    const orders = [all, all.toReversed(), ...Array.from({ length: 6 }, () => all.toSorted(() => Math.random() - 0.5))]

    for (const [index, order] of orders.entries()) {
      const seed = newSeed()
      const renamed = order.map((event) => ({ ...event, id: `${index}-${event.id}` }))
      const size = 1 + (index % 4)
      for (let start = 0; start < renamed.length; start += size) await send(app, shop, { seed, events: renamed.slice(start, start + size) })
      await send(app, shop, { seed, events: renamed })
    }

    const byVisitor = Map.groupBy(await kept(app), ({ visitorId }) => visitorId)
    const shapes = [...byVisitor.values()].map((list) =>
      list.map(({ seen, ...visit }) => [visit.entryUrl, visit.exitUrl, visit.pageViews, visit.cartMinor, visit.orderNumber, seen?.map(([product]) => product)]),
    )
    expect(shapes).toHaveLength(8)
    for (const shape of shapes) expect(shape).toEqual(shapes[0])
    expect(shapes[0]).toHaveLength(4)
    expect(shapes[0]?.flatMap((shape) => shape.at(-1) ?? [])).toEqual(['p1', 'p0', 'p9', 'p8', 'p7', 'p6', 'p5', 'p4'])
    expect(await app.store.read.$count(events)).toBe(8 * all.length)
  })

  test('an event that comes late between two visits makes one of them, and its events follow', async () => {
    const { app, tell } = await shopWithVisitor()
    await tell(view(50), view(0))
    expect(await cut(app)).toHaveLength(2)

    await tell(view(25))

    expect(await cut(app)).toMatchObject([{ entryUrl: 'https://shop.test/50', exitUrl: 'https://shop.test/0', pageViews: 3 }])
    const [visit] = await kept(app)
    expect(new Set((await app.store.read.select().from(events)).map(({ visitId }) => visitId))).toEqual(new Set([visit?.id]))
  })

  test('two tabs of one browser, at the same time and before any answer, are one visit', async () => {
    const { app, tell } = await shopWithVisitor()

    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => tell(view(index), view(index + 1))))

    expect(answers.map(({ counted }) => counted)).toEqual(Array(8).fill(2))
    expect(await cut(app)).toMatchObject([{ pageViews: 16, entryUrl: 'https://shop.test/8', exitUrl: 'https://shop.test/0' }])
  })
})

describe('O3 batches', () => {
  test('the same batch twice, at once too, counts once', async () => {
    const { app, tell } = await shopWithVisitor()
    const batch = [view(3), view(2), view(1)]

    const answers = await Promise.all([tell(...batch), tell(...batch), tell(...batch, batch[0] ?? {})])

    expect(answers.reduce((sum, { counted }) => sum + counted, 0)).toBe(3)
    expect(await cut(app)).toMatchObject([{ pageViews: 3 }])
  })

  test('the token that a batch is answered with names the same visitor as its seed', async () => {
    const { app, shop, tell } = await shopWithVisitor()
    const { visitor } = await tell(view(3))

    await send(app, shop, { visitor, events: [view(1)] })

    expect(await cut(app)).toMatchObject([{ pageViews: 2 }])
  })

  test('bad events are refused one by one by field and rule, and the good ones are kept', async () => {
    const { app, tell } = await shopWithVisitor()
    const bad: [object | unknown[] | string | null, string, string][] = [
      [view(1, { id: 'short' }), 'event.id', 'invalid_format'],
      [view(1, { age: -1 }), 'event.age', 'too_small'],
      [view(1, { age: 25 * HOUR }), 'event.age', 'too_big'],
      [view(1, { url: 'javascript:alert(1)' }), 'event.url', 'invalid_format'],
      [view(1, { url: `https://shop.test/${'a'.repeat(5000)}` }), 'event.url', 'too_big'],
      [view(1, { type: 'hack' }), 'event.type', 'invalid_union'],
      [view(1, { type: 'product' }), 'event.product', 'required'],
      [view(1, { type: 'product', product: 'a\0b' }), 'event.product', 'invalid_characters'],
      [view(1, { type: 'cart', value: 1.5, currency: 'PLN' }), 'event.value', 'invalid_type'],
      [view(1, { type: 'cart', value: 1, currency: 'zł' }), 'event.currency', 'invalid_format'],
      [view(1, { customer: 'ewa@poczta.example' }), 'event.customer', 'unknown'],
      [null, 'event', 'invalid_type'],
      ['page', 'event', 'invalid_type'],
      [[], 'event', 'invalid_type'],
    ]

    const { counted, refused } = await tell(view(5), ...(bad.map(([event]) => event) as object[]), view(4))

    expect(counted).toBe(2)
    expect(refused.map(({ index, issues }: { index: number; issues: object[] }) => [index, issues[0]])).toEqual(
      bad.map(([, field, rule], index) => [index + 1, expect.objectContaining({ field, rule })]),
    )
    expect(await app.store.read.$count(events)).toBe(2)
  })

  test('a batch of none, or of more than fifty, or that is no JSON is refused as a whole', async () => {
    const { app, shop } = await shopWithVisitor()
    const many = Array.from({ length: 51 }, () => view(1))

    expect((await send(app, shop, { events: [] })).json().issues).toEqual([{ field: 'body.events', rule: 'too_small', limit: 1 }])
    expect((await send(app, shop, { events: many })).json().issues).toEqual([{ field: 'body.events', rule: 'too_big', limit: 50 }])
    const broken = await app.inject({ method: 'POST', url: `${shop.v1}/events`, headers: { 'content-type': 'text/plain' }, payload: '{"events":' })
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'JSON_INVALID'])
  })

  test('of an address only its path and utm_ are kept, of a network only its beginning', async () => {
    const { app, tell } = await shopWithVisitor()

    await tell(view(1, { url: 'https://ola:tajne@shop.test/konto/?reset=sekret&utm_source=list&email=ewa%40poczta.example#token=1' }))

    expect(await kept(app)).toMatchObject([{ entryUrl: 'https://shop.test/konto/?utm_source=list', address: '127.0.0.0/24' }])
    expect(JSON.stringify(await app.store.read.select().from(events))).not.toMatch(/tajne|sekret|poczta|token/)
  })

  test('times are the server’s, whatever clock the browser has', async () => {
    const { app, tell } = await shopWithVisitor()
    const before = Date.now()

    await tell(view(0, { age: 5000 }))

    const [visit] = await kept(app)
    expect(visit?.startedAt.getTime()).toBeGreaterThanOrEqual(before - 5000)
    expect(visit?.startedAt.getTime()).toBeLessThanOrEqual(Date.now() - 5000)
  })

  test('an address that sends too many batches is told to wait', async () => {
    const app = await testApp({ config: { EVENT_BATCHES: 2 } })
    const shop = await testShop(app)
    const answer = () => send(app, shop, { seed: newSeed(), events: [view(1)] })

    const answers = [await answer(), await answer(), await answer()]

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429])
    expect(answers[2]?.headers['retry-after']).toBeDefined()
  })
})

describe('O3 what is kept and for how long', () => {
  test('consent withdrawn, a visitor’s visits and events are gone and nobody else’s', async () => {
    const { app, shop, seed, tell } = await shopWithVisitor()
    await tell(view(100), view(1))
    await send(app, shop, { seed: newSeed(), events: [view(1)] })
    const withdraw = (body: object) =>
      app.inject({ method: 'POST', url: `${shop.v1}/visits/withdrawal`, headers: { 'content-type': 'text/plain' }, payload: JSON.stringify(body) })

    expect((await withdraw({ seed })).json()).toEqual({ deleted: 2 })
    expect((await withdraw({})).json()).toEqual({ deleted: 0 })
    expect([await app.store.read.$count(visits), await app.store.read.$count(events)]).toEqual([1, 1])
  })

  test('addresses are erased first, then events and anonymous visits are deleted', async () => {
    const { app, tell } = await shopWithVisitor()
    await tell(view(1), view(0))
    const later = (days: number) => Date.now() + days * 24 * HOUR
    const sweep = (now: number) => dropOldVisits(app.store, { events: 180, addresses: 30 }, now)

    await sweep(later(29))
    expect(await kept(app)).toMatchObject([{ address: '127.0.0.0/24' }])
    await sweep(later(31))
    expect(await kept(app)).toMatchObject([{ address: null, pageViews: 2 }])
    await sweep(later(181))
    expect([await app.store.read.$count(visits), await app.store.read.$count(events)]).toEqual([0, 0])
  })

  test('a customer’s visit stays, and forgets what was viewed together with its events', async () => {
    const { app, shop, tell } = await shopWithVisitor()
    await tell(view(1, { type: 'product', product: 'kubek' }))
    const [visit] = await kept(app)
    await app.store.write(async (tx) => {
      const customer = await recognise(tx, shop.shop.id, { email: 'ewa@poczta.example' })
      await giveVisits(tx, shop.shop.id, visit?.visitorId ?? '', customer ?? '')
    })
    expect(await kept(app)).toMatchObject([{ seen: [['kubek', expect.any(Number)]] }])

    await dropOldVisits(app.store, { events: 180, addresses: 30 }, Date.now() + 181 * 24 * HOUR)

    expect(await kept(app)).toMatchObject([{ seen: null, address: null }])
  })
})

describe('K9 the staff see visits', () => {
  test('page by page, the latest first, and of one visitor', async () => {
    const { app, shop, tell } = await shopWithVisitor()
    await tell(view(300), view(200), view(100), view(0))
    await send(app, shop, { seed: newSeed(), events: [view(150)] })
    const headers = await signIn(app, shop.email)
    const list = async (query: string) => (await app.inject({ url: `${shop.api}/visits?${query}`, headers })).json()

    const seen: string[] = []
    for (let after = ''; ; ) {
      const { visits: page, next } = await list(`limit=2${after && `&after=${after}`}`)
      seen.push(...page.map(({ entryUrl }: { entryUrl: string }) => entryUrl.split('/').at(-1)))
      if (!next) break
      after = next
    }
    expect(seen).toEqual(['0', '100', '150', '200', '300'])
    const [{ visitor }] = (await list('limit=1')).visits
    expect((await list(`visitor=${visitor}`)).visits).toHaveLength(4)
    expect((await list(`customer=${randomUUID()}`)).visits).toEqual([])
  })

  test('A1 one browser in two shops is two visitors, and each shop sees its own', async () => {
    const { app, shop, seed, tell } = await shopWithVisitor()
    const other: TestShop = await testShop(app)
    const { visitor } = await tell(view(2))

    await send(app, other, { seed, visitor, events: [view(1)] })

    const seen = async (of: TestShop) => (await app.inject({ url: `${of.api}/visits`, headers: await signIn(app, of.email) })).json().visits
    expect(await seen(shop)).toMatchObject([{ pageViews: 1, entryUrl: 'https://shop.test/2' }])
    expect(await seen(other)).toMatchObject([{ pageViews: 1, entryUrl: 'https://shop.test/1' }])
    expect((await seen(shop))[0].visitor).not.toBe((await seen(other))[0].visitor)
  })
})
