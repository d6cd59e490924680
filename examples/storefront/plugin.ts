import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { categoryById, productById } from './catalogue.ts'
import { cart } from './pages/cart.ts'
import { category } from './pages/category.ts'
import { home } from './pages/home.ts'
import { missing } from './pages/missing.ts'
import { product } from './pages/product.ts'
import { thanks } from './pages/thanks.ts'
import { visit } from './visit.ts'

const policy = "default-src 'self'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:"

const send = (reply: FastifyReply, page: string, cache = 'public, max-age=60') =>
  reply.type('text/html; charset=utf-8').header('cache-control', cache).send(page)

/** The demo shop: pages of a customer who has embedded the SDK, under the strict policy that SDK must live with. */
export default async function storefront(app: FastifyInstance, { key }: { key: string }) {
  const enter = (url: string) => visit(key, app.prefix, url)

  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true }
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', policy)
  })

  app.setNotFoundHandler((request, reply) => send(reply.code(404), missing(enter(request.url)), 'no-store'))

  await app.register(files, {
    root: fileURLToPath(new URL('.', import.meta.url)),
    allowedPath: (path) => /^\/((style|pages)\.css|(shop|consent)\.js|pictures\/[\w-]+\.svg)$/.test(path),
    decorateReply: false,
    index: false,
    maxAge: '1h',
  })

  app.get('/', (request, reply) => send(reply, home(enter(request.url))))

  app.get<{ Params: { id: string } }>('/kategoria/:id', (request, reply) => {
    const shelf = categoryById(request.params.id)
    return shelf ? send(reply, category(enter(request.url), shelf)) : reply.callNotFound()
  })

  app.get<{ Params: { id: string } }>('/produkt/:id', (request, reply) => {
    const thing = productById(request.params.id)
    return thing ? send(reply, product(enter(request.url), thing)) : reply.callNotFound()
  })

  app.get<{ Querystring: { dodaj?: string } }>('/koszyk', (request, reply) => {
    const order = `KS-${randomInt(100_000, 1_000_000)}`
    return send(reply, cart(enter(request.url), order, productById(String(request.query.dodaj))), 'no-store')
  })

  app.get<{ Querystring: { nr?: string } }>('/dziekujemy', (request, reply) => {
    const order = /^KS-\d{6}$/.exec(String(request.query.nr))?.[0]
    return send(reply, thanks(enter(request.url), order), 'no-store')
  })
}
