import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sign, unsign } from '../http/tokens.ts'
import type { App } from '../http/zod.ts'
import { KeyNotFound, OriginNotAllowed, PreviewOnly } from '../modules/accounts/errors.ts'

const VISITOR = 'visitor'

/**
 * Everything under `/v1/shops/:shop`: the publishable key in the path says which shop, its origins say which sites.
 * What stands ready in memory is answered before anything else is asked.
 */
export function shopperScope(app: App, routes: (scope: App) => void) {
  app.register(
    async (scope: App) => {
      scope.addHook('onRequest', (request, reply, done) => {
        if (request.method !== 'GET' || !app.hot.answer(request, reply)) done()
      })
      scope.addHook('onRequest', async (request, reply) => {
        const { shop: key = '' } = request.params as { shop?: string }
        const opened = await app.keys.open(key)
        if (!opened) throw new KeyNotFound(key)
        const { origin } = request.headers
        if (!opened.allows(origin)) throw new OriginNotAllowed(origin)
        if (opened.isPreview && request.method !== 'GET') throw new PreviewOnly()
        request.shop = opened.shop
        reply.header('vary', 'origin, accept-encoding').header('x-content-type-options', 'nosniff')
        if (origin) reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'retry-after')
      })
      scope.options('/*', { schema: { hide: true } }, (_request, reply) =>
        reply
          .header('access-control-allow-methods', 'GET, POST, PUT, DELETE')
          .header('access-control-allow-headers', 'authorization, content-type')
          .header('access-control-max-age', '86400')
          .code(204)
          .send(),
      )
      routes(scope)
    },
    { prefix: '/v1/shops/:shop' },
  )
}

/** The visitor a request's token names in this shop; undefined without one, or with one that is not ours. */
export const visitorOf = (request: FastifyRequest) => visitorNamed(request, /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1])

/** The same of a token that came another way. */
function visitorNamed(request: FastifyRequest, token: string | undefined): string | undefined {
  const visitor = token ? visitorBy(request.server.config.SECRET, token) : undefined
  return visitor?.shopId === request.shop.id ? visitor.id : undefined
}

interface Named {
  shopId: string
  id: string
}

/** Good tokens seen lately, by their secret: somebody who chats sends the same with every message. */
const known = new Map<string, Named>()
const MOST_KNOWN = 10_000

/** Who a visitor's token names, where no path says which shop. */
export function visitorBy(secret: string, token: string): Named | undefined {
  const key = `${secret}\0${token}`
  const before = known.get(key)
  if (before) return before
  const [shopId, id] = unsign(secret, VISITOR, token) ?? []
  if (!shopId || !id) return undefined
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, { shopId, id })
  return { shopId, id }
}

export const visitorToken = (request: FastifyRequest, visitorId: string) => sign(request.server.config.SECRET, VISITOR, [request.shop.id, visitorId])

/** How a body names its visitor: a beacon carries no headers. */
interface Sender {
  visitor?: string | undefined
  /** Made by the browser: the same visitor from every tab, before the first answer and after a lost one. */
  seed?: string | undefined
}

/** The visitor that a body names, by token or else by seed; undefined where it names none of this shop. */
export function senderOf(request: FastifyRequest, { visitor, seed }: Sender): string | undefined {
  const { shop, server } = request
  const bySeed = () => createHmac('sha256', server.config.SECRET).update(`visitor by seed\0${shop.id}\0${seed}`).digest('base64url').slice(0, 32)
  return visitorNamed(request, visitor) ?? (seed && bySeed())
}

/** Lets a scope's routes take JSON as `text/plain`, which a beacon may send to another origin without asking first. */
export function takesBeacons(scope: App) {
  scope.addContentTypeParser('text/plain', { parseAs: 'string' }, scope.getDefaultJsonParser('error', 'error'))
}
