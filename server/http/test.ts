import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { silentBus } from '../live/bus.ts'
import { publishedReview, type TestApp, type TestShop, testApp, testShop } from '../testing.ts'
import { HotReplies } from './hot.ts'

const ask = (app: TestApp, shop: TestShop, headers = {}) => app.inject({ url: `${shop.v1}/reviews?product=kubek`, headers })

describe('E1 hot answers', () => {
  test('the same answer leaves in the encoding that the browser takes', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    for (const text of ['jeden', 'dwa', 'trzy']) await publishedReview(app, shop, { text: text.repeat(80) })

    for (const turn of ['computed', 'from memory']) {
      const plain = await ask(app, shop)
      const br = await ask(app, shop, { 'accept-encoding': 'gzip, deflate, br, zstd' })
      const gzip = await ask(app, shop, { 'accept-encoding': 'gzip' })
      expect([turn, br.headers['content-encoding'], gzip.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
        turn,
        'br',
        'gzip',
        undefined,
      ])
      expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body)
      expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
      expect(br.headers).toMatchObject({ vary: 'origin, accept-encoding', 'cache-control': expect.stringContaining('max-age=0') })
    }
  })

  test('an answer computed before a change is not kept after it', async () => {
    const app = await testApp()
    const hot = new HotReplies()
    const versions = ['old', 'new', 'newer']
    app.get('/answer', async (request, reply) => {
      if (hot.answer(request, reply)) return reply
      const about = { topics: ['any'], era: hot.era, cacheControl: '', allows: () => true }
      const computed = `"${versions.shift()}"`
      if (computed === '"old"') hot.drop('any')
      return hot.keep(request, reply, computed, about)
    })
    const ask = async () => (await app.inject('/answer')).json()

    expect([await ask(), await ask(), await ask()]).toEqual(['old', 'new', 'new'])
  })

  test('an answer that is being computed while everything is forgotten is not kept', async () => {
    const app = await testApp()
    const hot = new HotReplies()
    const versions = ['old', 'new', 'newer']
    app.get('/answer', async (request, reply) => {
      if (hot.answer(request, reply)) return reply
      const { era } = hot
      const computed = versions.shift()
      if (computed === 'old') hot.dropAll()
      return hot.keep(request, reply, `"${computed}"`, { topics: ['any'], era, cacheControl: '', allows: () => true })
    })
    const ask = async () => (await app.inject('/answer')).json()

    expect([await ask(), await ask(), await ask()]).toEqual(['old', 'new', 'new'])
  })

  test('memory has a limit, and the least recently asked goes first', async () => {
    const app = await testApp()
    const hot = new HotReplies(700)
    const computed: string[] = []
    app.get<{ Params: { id: string } }>('/hot/:id', async (request, reply) => {
      if (hot.answer(request, reply)) return reply
      computed.push(request.params.id)
      return hot.keep(request, reply, `"${'x'.repeat(200)}"`, { topics: [request.url], era: hot.era, cacheControl: '', allows: () => true })
    })

    for (const id of [1, 2, 3, 1, 4, 1, 3, 2]) await app.inject(`/hot/${id}`)

    expect(computed).toEqual(['1', '2', '3', '4', '2'])
  })
})

describe('A6 the API describes itself', () => {
  test('every staff and shopper route is in /openapi.json with its failures', async () => {
    const app = await testApp()
    const document = (await app.inject('/openapi.json')).json()

    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/shops/{shop}/reviews', '/api/shops/{shop}/reviews/actions', '/api/session']))
    for (const methods of Object.values<Record<string, { responses: Record<string, object> }>>(document.paths)) {
      for (const { responses } of Object.values(methods)) expect(responses).toHaveProperty('4XX')
    }
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(refs.length).toBeGreaterThan(10)
    for (const name of refs) expect(document.components.schemas).toHaveProperty(String(name))
  })

  test('the reference page is served', async () => {
    const app = await testApp()

    expect((await app.inject('/docs')).statusCode).toBeLessThan(400)
  })
})

describe('the probes', () => {
  test('the process answers, its database too, and Prometheus reads the store', async () => {
    const app = await testApp()
    await testShop(app)

    expect((await app.inject('/healthz')).json()).toEqual({ ok: true })
    expect((await app.inject('/readyz')).json()).toEqual({ ok: true })
    expect((await app.inject('/metrics')).body).toMatch(/kontuar_store_writes [1-9]/)
  })

  test('a node whose Redis is away is not ready', async () => {
    const app = await testApp({ bus: { ...silentBus, isReady: () => false } })

    const reply = await app.inject('/readyz')

    expect([reply.statusCode, reply.json().code]).toEqual([503, 'UNAVAILABLE'])
  })
})
