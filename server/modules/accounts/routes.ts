import type { FastifyRequest } from 'fastify'
import { inTenMinutes } from '../../http/limits.ts'
import type { App } from '../../http/zod.ts'
import { clearSessionCookie, csrfToken, only, setSessionCookie, signedInUser } from '../../scopes/staff.ts'
import * as contract from './contract.ts'
import { LoginRefused, TooManyAttempts } from './errors.ts'
import { addKey, changeKey, keysOf, revokeKey } from './service/keys.ts'
import { hashPassword, isPassword } from './service/passwords.ts'
import { closeSession, openSession } from './service/sessions.ts'
import { setUp } from './service/setup.ts'
import { addShop, changeShop } from './service/shops.ts'
import { countLoginFailure, forgetLoginFailures, loginWait } from './service/throttle.ts'
import { hasUsers, normalEmail, shopsOf, userByEmail } from './service/users.ts'
import type { PublishableKey, Role, Shop } from './table.ts'

/** For shoppers: what the SDK must know of the shop before it draws anything. */
export function shopperRoutes(app: App) {
  app.get('/config', { schema: contract.shopConfig }, async ({ shop }, reply) => {
    reply.header('cache-control', 'public, max-age=60, s-maxage=60')
    return { name: shop.name, locale: shop.locale }
  })
}

export function openRoutes(app: App) {
  const { store } = app

  app.get('/setup', { schema: contract.setupState }, async (request) => ({
    needed: !(await hasUsers(store.read)),
    signedIn: (await signedInUser(request)) !== undefined,
  }))

  app.post('/setup', { schema: contract.setUp, ...inTenMinutes(20) }, async (request, reply) => {
    const { password, ...first } = request.body
    const passwordHash = await hashPassword(password)
    const { user, cookie } = await store.write(async (tx) => {
      const user = await setUp(tx, { ...first, passwordHash })
      return { user, cookie: await openSession(tx, user.id) }
    })
    setSessionCookie(request, reply, cookie)
    return reply.code(201).send(await toSession(request, user, cookie))
  })

  app.post('/session', { schema: contract.logIn }, async (request, reply) => {
    const email = normalEmail(request.body.email)
    const wait = await loginWait(store.read, email, request.ip)
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      reply.header('retry-after', seconds)
      throw new TooManyAttempts(seconds)
    }
    const user = await userByEmail(store.read, email)
    if (!(await isPassword(request.body.password, user?.passwordHash)) || !user) {
      await store.write((tx) => countLoginFailure(tx, email, request.ip))
      throw new LoginRefused()
    }
    const cookie = await store.write(async (tx) => {
      await forgetLoginFailures(tx, email)
      return openSession(tx, user.id)
    })
    setSessionCookie(request, reply, cookie)
    return toSession(request, user, cookie)
  })
}

export function signedInRoutes(app: App) {
  const { store } = app

  app.get('/session', { schema: contract.session }, (request) => toSession(request, request.staff, request.staff.cookie))

  app.delete('/session', { schema: contract.logOut }, async ({ staff }, reply) => {
    await store.write((tx) => closeSession(tx, staff.cookie))
    clearSessionCookie(reply)
    return reply.code(204).send(null)
  })

  app.post('/shops', { schema: contract.createShop }, async ({ body, staff }, reply) => {
    const shop = await store.write((tx) => addShop(tx, body, staff.id))
    return reply.code(201).send(toShop({ ...shop, role: 'owner' }))
  })
}

export function inShopRoutes(app: App) {
  const { store } = app
  const settings = only('owner', 'manager')

  app.get('/', { schema: contract.showShop }, async ({ shop, staff }) => {
    const keys = await keysOf(store.read, shop.id)
    return { shop: toShop({ ...shop, role: staff.role ?? 'viewer' }), keys: keys.map(toKey) }
  })

  app.patch('/', { schema: contract.changeShop, ...settings }, async ({ shop, staff, body }) => {
    const changed = await store.write((tx) => changeShop(tx, shop.id, body))
    return toShop({ ...changed, role: staff.role ?? 'viewer' })
  })

  app.post('/keys', { schema: contract.addKey, ...settings }, async ({ shop, body }, reply) => {
    const key = await store.write((tx) => addKey(tx, shop.id, body.origins))
    return reply.code(201).send(toKey(key))
  })

  app.patch('/keys/:key', { schema: contract.changeKey, ...settings }, async ({ shop, params, body }) =>
    toKey(await store.write((tx) => changeKey(tx, shop.id, params.key, { origins: body.origins }))),
  )

  app.delete('/keys/:key', { schema: contract.revokeKey, ...settings }, async ({ shop, params }) =>
    toKey(await store.write((tx) => revokeKey(tx, shop.id, params.key))),
  )
}

async function toSession(request: FastifyRequest, { id, name, email }: { id: string; name: string; email: string }, cookie: string) {
  const shops = await shopsOf(request.server.store.read, id)
  return { user: { id, name, email }, csrf: csrfToken(request, cookie), shops: shops.map(toShop) }
}

const toShop = ({ id, name, website, locale, role }: Omit<Shop, 'createdAt'> & { role: Role }) => ({ id, name, website, locale, role })

const toKey = ({ id, key, origins, createdAt, revokedAt }: PublishableKey) => ({
  id,
  key,
  origins,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
})
