import { mkdirSync, readdirSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../db/store.ts'
import { quiet } from '../../testing.ts'
import { products } from '../catalog/table.ts'
import { forgetImports } from './service/imports.ts'
import { workOnce } from './service/work.ts'
import { importChanges, importRows, imports } from './table.ts'
import { importer } from './testing.ts'
import { startImporter } from './worker.ts'

const many = (count: number, name = 'Kubek') => `id,name\n${Array.from({ length: count }, (_, index) => `p${index},${name} ${index}`).join('\n')}\n`

/** The store of a node that dies at its nth write. */
function dying(store: Store, at: number): Store {
  let writes = 0
  return {
    ...store,
    get read() {
      return store.read
    },
    write: (work) => (++writes >= at ? Promise.reject(new Error('the node died')) : store.write(work)),
  }
}

const LATER = () => ({ now: new Date(Date.now() + 61_000) })

describe('O2 an import survives what happens to it', () => {
  test('a node that dies between two pieces leaves nothing half done, and the next one does nothing twice', async () => {
    const { app, shop, folder, get, post, send, add, undo } = await importer()
    const { store } = app
    const id = await add('products')
    await send(id, many(1100))

    await workOnce(dying(store, 4), folder, quiet).catch(() => {})
    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'checking', rowsRead: 251 })
    expect(await workOnce(store, folder, quiet)).toBe(false)
    await workOnce(store, folder, quiet, LATER())
    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'checked', counts: { create: 1100 } })
    expect(await store.read.$count(importRows)).toBe(1100)

    await post(`/imports/${id}/apply`)
    await workOnce(dying(store, 4), folder, quiet).catch(() => {})
    expect(await store.read.$count(products)).toBe(500)
    await workOnce(store, folder, quiet, LATER())
    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'done', changes: 1100, counts: { create: 1100 } })
    expect([await store.read.$count(products), await store.read.$count(importChanges)]).toEqual([1100, 1100])
    expect(readdirSync(folder)).toEqual([])

    await post(`/imports/${id}/undo`)
    await workOnce(dying(store, 3), folder, quiet).catch(() => {})
    expect(await store.read.$count(products, eq(products.shopId, shop.shop.id))).toBe(850)
    await workOnce(store, folder, quiet, LATER())
    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'undone', undone: 1100, left: 0 })
    expect(await store.read.$count(products)).toBe(0)
    expect((await undo(id)).state).toBe('undone')
  })

  test('two nodes never work on one import', async () => {
    const { app, folder, send, add, get } = await importer()
    const id = await add('products')
    await send(id, many(1100))

    const worked = await Promise.all([workOnce(app.store, folder, quiet), workOnce(app.store, folder, quiet)])

    expect(worked.toSorted()).toEqual([false, true])
    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'checked', counts: { create: 1100 } })
  })

  test('a fault of ours is tried again, and given up after five', async () => {
    const { app, folder, send, add, get } = await importer()
    const id = await add('products')
    await send(id, many(1))
    mkdirSync(`${folder}/elsewhere`)

    for (let hour = 0; hour < 5; hour++) {
      expect((await get(`/imports/${id}`)).state).not.toBe('failed')
      await workOnce(app.store, `${folder}/elsewhere`, quiet, { now: new Date(Date.now() + hour * 3_600_000) })
    }

    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'failed', failure: { code: 'INTERNAL' } })
  })

  test('a server that ends puts the work down, and the next takes it up', async () => {
    const { app, folder, send, add, get, work } = await importer()
    const id = await add('products')
    await send(id, many(1100))

    const worker = startImporter(app.store, folder, quiet)
    await worker.stop()
    await work()

    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'checked', counts: { create: 1100 } })
  })

  test('one that is cancelled stops, keeps what it has taken in, and can still be undone', async () => {
    const { app, folder, send, add, get, post, work, undo } = await importer()
    const id = await add('products')
    await send(id, many(1100))
    await work()
    await post(`/imports/${id}/apply`)
    await workOnce(dying(app.store, 3), folder, quiet).catch(() => {})

    expect((await post(`/imports/${id}/cancel`)).json().state).toBe('cancelled')
    await work()

    expect(await get(`/imports/${id}`)).toMatchObject({ state: 'cancelled', changes: 250 })
    expect(await app.store.read.$count(products)).toBe(250)
    expect(await undo(id)).toMatchObject({ state: 'undone', undone: 250 })
    expect(await app.store.read.$count(products)).toBe(0)
  })
})

describe('O2 an undo', () => {
  test('puts back exactly what stood there before', async () => {
    const { app, bring, apply, undo } = await importer()
    await apply(await bring('products', 'id,name,brand,price\na,Kubek,Jagoda,10\nb,Misa,,\n'))
    const before = await app.store.read.select().from(products).orderBy(products.id)
    const id = await bring('products', 'id,name,price\na,Kubek duży,12\nb,Misa,\nc,Talerz,5\n')
    expect(await apply(id)).toMatchObject({ changes: 2, counts: { create: 1, update: 1, unchanged: 1 } })

    expect(await undo(id)).toMatchObject({ state: 'undone', undone: 2, left: 0 })

    expect(await app.store.read.select().from(products).orderBy(products.id)).toEqual(before)
  })

  test('leaves alone what something else has changed since, and says what', async () => {
    const { app, shop, headers, get, bring, apply, undo } = await importer()
    const id = await bring('products', many(3))
    await apply(id)
    await app.inject({ method: 'PUT', url: `${shop.api}/products/p1`, headers, body: { name: 'Nasz kubek' } })

    expect(await undo(id)).toMatchObject({ state: 'undone', undone: 2, left: 1 })

    expect((await get('/products')).products).toMatchObject([{ id: 'p1', name: 'Nasz kubek' }])
    expect((await get(`/imports/${id}/left`)).left).toEqual([{ position: 1, subject: 'product', key: 'p1' }])
  })

  test('is refused where nothing was taken in', async () => {
    const { post, bring } = await importer()

    expect((await post(`/imports/${await bring('products', many(1))}/undo`)).json().code).toBe('IMPORT_NOT_READY')
  })
})

describe('O2 what is seen of imports', () => {
  test('what changed between the dry run and the taking in is judged anew', async () => {
    const { app, shop, headers, bring, rows, apply } = await importer()
    const id = await bring('products', many(2))
    await app.inject({ method: 'PUT', url: `${shop.api}/products/p1`, headers, body: { name: 'Nasz kubek' } })

    expect(await apply(id)).toMatchObject({ counts: { create: 1, update: 1 } })
    expect(await rows(id)).toEqual(['2 p0 create', '3 p1 update'])
  })

  test('rows go by pages, by verdict and by reason, and the reasons are counted', async () => {
    const { get, bring } = await importer()
    const id = await bring('products', `${many(3)}x,\ny,\n,z\n`)

    const first = await get(`/imports/${id}/rows?limit=2`)
    const second = await get(`/imports/${id}/rows?limit=2&after=${first.next}`)
    expect([...first.rows, ...second.rows].map(({ row }: { row: number }) => row)).toEqual([2, 3, 4, 5])
    expect((await get(`/imports/${id}/rows?verdict=skip`)).rows).toHaveLength(3)
    expect((await get(`/imports/${id}/rows?code=REQUIRED`)).rows).toHaveLength(3)
    expect((await get(`/imports/${id}/reasons`)).reasons).toEqual([
      { verdict: 'create', code: null, field: null, count: 3 },
      { verdict: 'skip', code: 'REQUIRED', field: 'name', count: 2 },
      { verdict: 'skip', code: 'REQUIRED', field: 'id', count: 1 },
    ])
  })

  test('old ones are forgotten with their rows, and a file that nobody went on with is let go', async () => {
    const { app, get, bring, apply } = await importer()
    const [done, idle] = [await bring('products', many(1)), await bring('products', many(1))]
    await apply(done)
    const [{ file } = { file: null }] = await app.store.read.select().from(imports).where(eq(imports.id, idle))
    const inDays = (days: number) => app.store.write((tx) => forgetImports(tx, new Date(Date.now() + days * 86_400_000)))

    expect(await inDays(6)).toEqual([])
    expect(await inDays(8)).toEqual([file])
    expect((await get(`/imports/${idle}`)).state).toBe('cancelled')
    await inDays(31)
    expect(await app.store.read.$count(imports)).toBe(0)
    expect(await app.store.read.$count(importRows)).toBe(0)
  })
})
