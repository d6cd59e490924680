import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { quiet, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { putProducts } from '../catalog/service.ts'
import { deskOf } from '../customers/testing.ts'
import { runDue } from '../jobs/service.ts'
import { jobs } from '../jobs/table.ts'
import { visits } from '../tracking/table.ts'
import { newSeed, send, view } from '../tracking/testing.ts'
import { foldAgain, promiseFolding } from './jobs.ts'
import { foldGains } from './service/fold.ts'
import { gainByOrder } from './service/gain.ts'
import { gains, neighbours } from './table.ts'

const NAMES = ['kubek', 'miska', 'talerz', 'wazon']

async function shopThatLearns() {
  const app = await testApp()
  const shop = await testShop(app)
  const desk = await deskOf(app, shop)
  await app.store.write((tx) =>
    putProducts(
      tx,
      shop.shop.id,
      NAMES.map((id) => ({ id, name: id.toUpperCase() })),
    ),
  )
  return { app, shop, desk, visit: (products: string[], minutes = 10) => look(app, shop, products, minutes) }
}

/** Looks at products one after another, the last one so many minutes ago; answers the seed. */
async function look(app: TestApp, shop: TestShop, products: string[], minutes: number, seed = newSeed()) {
  const events = products.map((product, index) => view(minutes + products.length - index, { type: 'product', product }))
  await send(app, shop, { seed, events })
  return seed
}

const fold = ({ store }: TestApp) => foldGains(store, Date.now() + 1000)

const visitorOfLast = async (desk: Awaited<ReturnType<typeof deskOf>>) => (await desk.get('/visits?limit=1')).visits[0].visitor as string

describe('L5 recommendations', () => {
  test('what visitors look at next is recommended from the moment it is told, with the reason; nothing they have seen themselves', async () => {
    const { app, desk, visit } = await shopThatLearns()
    await visit(['kubek', 'miska'])
    await visit(['kubek', 'miska'])
    await visit(['kubek', 'talerz'])
    await visit(['kubek'], 1)
    const visitor = await visitorOfLast(desk)
    const read = () => desk.get(`/recommendations?visitor=${visitor}`)

    const atOnce = await read()
    await fold(app)

    expect(atOnce.viewed).toMatchObject([{ product: { id: 'kubek', name: 'KUBEK' }, why: 'viewed' }])
    expect(atOnce.similar).toMatchObject([
      { product: { id: 'miska' }, why: 'together', with: { id: 'kubek', name: 'KUBEK' } },
      { product: { id: 'talerz' }, why: 'together' },
    ])
    expect(await app.store.read.$count(gains)).toBe(0)
    expect(await read()).toEqual(atOnce)
  })

  test('what is folded and what was gained since add up', async () => {
    const { app, desk, visit } = await shopThatLearns()
    await visit(['kubek', 'miska'])
    await fold(app)
    await visit(['kubek', 'talerz'])
    await visit(['kubek', 'talerz'])
    await visit(['kubek'], 1)

    const { similar } = await desk.get(`/recommendations?visitor=${await visitorOfLast(desk)}`)

    expect(similar.map(({ product }: { product: { id: string } }) => product.id)).toEqual(['talerz', 'miska'])
  })

  test('a write that fails teaches nothing', async () => {
    const { app, shop } = await shopThatLearns()
    const { store } = app

    const failed = store.write(async (tx) => {
      await gainByOrder(tx, shop.shop.id, ['kubek', 'miska'], new Date())
      throw new Error('no')
    })

    await expect(failed).rejects.toThrow('no')
    expect(await store.read.$count(gains)).toBe(0)
  })

  test('a batch that comes twice teaches once, and views of one visit in two batches belong together', async () => {
    const { app, shop, desk } = await shopThatLearns()
    const seed = newSeed()
    const batch = { seed, events: [view(3, { type: 'product', product: 'kubek' })] }
    await send(app, shop, batch)
    await send(app, shop, batch)
    await send(app, shop, { seed, events: [view(1, { type: 'product', product: 'miska' })] })

    const rows = await app.store.read.select().from(gains).orderBy(asc(gains.id), asc(gains.item))
    expect(rows.map(({ item, earlier }) => [item, earlier])).toEqual([
      ['', []],
      ['', ['kubek']],
      ['kubek', null],
      ['miska', null],
    ])
    await look(app, shop, ['kubek'], 1)

    expect((await desk.get(`/recommendations?visitor=${await visitorOfLast(desk)}`)).similar).toMatchObject([{ product: { id: 'miska' }, why: 'together' }])
  })

  test('goods of one order go together, and what is sold out is not spoken of', async () => {
    const { app, shop, desk } = await shopThatLearns()
    const line = (productId: string) => ({ productId, name: productId, quantity: 1 })
    const order = { status: 'paid', currency: 'PLN', totalMinor: 100, placedAt: new Date().toISOString(), lines: [line('kubek'), line('miska'), line('wazon')] }
    await desk.put('/orders/1', order)
    await desk.put('/orders/1', { ...order, status: 'delivered', updatedAt: new Date(Date.now() + 1000).toISOString() })
    await app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'wazon', name: 'WAZON', availability: 'out_of_stock' }]))
    await fold(app)
    await look(app, shop, ['kubek'], 1)

    const { similar } = await desk.get(`/recommendations?visitor=${await visitorOfLast(desk)}`)

    expect(similar.map(({ product }: { product: { id: string } }) => product.id)).toEqual(['miska'])
  })

  test('its own hit rate counts views of another product, by what was known before them', async () => {
    const { app, desk, visit } = await shopThatLearns()
    await visit(['kubek', 'miska'])
    await fold(app)
    await visit(['kubek', 'miska', 'miska', 'wazon'])
    await fold(app)

    expect(await desk.get('/recommendations/hit-rate')).toEqual({ days: 30, measured: 3, hits: 1, products: 3 })
  })

  test('what is not in the catalogue is not learned, whatever a page tells', async () => {
    const { app, visit } = await shopThatLearns()
    await visit(['kubek', 'zmyślony', 'miska', 'inny'])

    await fold(app)

    const known = await app.store.read.select().from(neighbours)
    expect(known.map(({ item }) => item).toSorted()).toEqual(['', 'kubek', 'miska'])
    expect(JSON.stringify(known)).not.toMatch(/zmyślony|inny/)
  })

  test('what was learned of visits that are withdrawn says nothing of whose they were', async () => {
    const { app, shop, visit } = await shopThatLearns()
    const seed = await visit(['kubek', 'miska'])
    const [known] = await app.store.read.select().from(visits)

    await app.inject({ method: 'POST', url: `${shop.v1}/visits/withdrawal`, headers: { 'content-type': 'text/plain' }, payload: JSON.stringify({ seed }) })

    const left = JSON.stringify(await app.store.read.select().from(gains))
    expect(await app.store.read.$count(visits)).toBe(0)
    for (const secret of [seed, known?.id, known?.visitorId]) expect(left).not.toContain(secret)
  })

  test('A1 what one shop learns is never told in another', async () => {
    const { app, visit } = await shopThatLearns()
    await visit(['kubek', 'miska'])
    const other = await testShop(app)
    await look(app, other, ['kubek'], 1)
    await fold(app)
    const desk = await deskOf(app, other)

    expect(await desk.get(`/recommendations?visitor=${await visitorOfLast(desk)}`)).toEqual({ viewed: [], cart: null, similar: [] })
  })

  test('fifty visitors at once who look at the same products all teach', async () => {
    const { app, visit } = await shopThatLearns()
    await Promise.all(Array.from({ length: 50 }, () => visit(['kubek', 'miska'])))

    expect(await app.store.read.$count(gains, eq(gains.item, ''))).toBe(50)
    await fold(app)
    expect((await app.store.read.select().from(neighbours)).map(({ item }) => item).toSorted()).toEqual(['', 'kubek', 'miska'])
  })

  test('learning goes on by itself, by one promise however many nodes make it', async () => {
    const { app } = await shopThatLearns()
    const { store } = app
    await store.write((tx) => promiseFolding(tx, new Date(0)))

    await runDue(store, new Map([[foldAgain.name, foldAgain]]), quiet)

    const [job, ...rest] = await store.read.select().from(jobs)
    expect(rest).toEqual([])
    expect(job?.dueAt.getTime()).toBeGreaterThan(Date.now())
    await store.write((tx) => promiseFolding(tx, job?.dueAt))
    expect(await store.read.$count(jobs)).toBe(1)
  })
})
