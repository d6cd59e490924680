import cookies from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../db/store.ts'
import { sign, unsign } from '../http/tokens.ts'
import type { App } from '../http/zod.ts'
import { CsrfRefused, NotAllowed, SecretKeyRefused, SessionRequired, ShopNotFound } from '../modules/accounts/errors.ts'
import { type Actor, userWho } from '../modules/accounts/service/actor.ts'
import { shortBrowser } from '../modules/accounts/service/browser.ts'
import { isUsedLately, markUsed, shopBySecretKey } from '../modules/accounts/service/secret-keys.ts'
import { isSeenLately, markSeen, openSession, sessionUser } from '../modules/accounts/service/sessions.ts'
import { shopForUser } from '../modules/accounts/service/shops.ts'
import type { Shop } from '../modules/accounts/table.ts'

const COOKIE = 'kontuar_session'
const CSRF = 'csrf'
const LIVE = 'staff socket'
const LIVE_LASTS = 12 * 60 * 60_000
const WEEK = 7 * 24 * 60 * 60

export interface StaffRoutes {
  /** For the signed-out: login and setup. */
  open: (scope: App) => void
  /** For anyone who is signed in. */
  signedIn: (scope: App) => void
  /** For the staff of the shop that the path names, and for its secret keys. Each route names the right it takes. */
  inShop: (scope: App) => void
}

/**
 * Everything under `/api`: the session cookie says who, the path says which shop, the CSRF token says from our own page.
 * In a shop a secret key may stand in the cookie's place.
 */
export function staffScope(app: App, routes: StaffRoutes) {
  app.register(
    async (api: App) => {
      await api.register(cookies)
      api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff'))
      api.register(async (scope: App) => routes.open(scope))
      api.register(async (scope: App) => {
        scope.addHook('onRequest', identify)
        routes.signedIn(scope)
      })
      api.register(
        async (scope: App) => {
          scope.addHook('onRequest', enterShop)
          routes.inShop(scope)
        },
        { prefix: '/shops/:shop' },
      )
    },
    { prefix: '/api' },
  )
}

/** Who the session cookie names, and the cookie itself; undefined for the signed-out. */
export async function signedInUser(request: FastifyRequest) {
  const cookie = request.cookies[COOKIE]
  const user = cookie && (await sessionUser(request.server.store.read, cookie))
  return cookie && user ? { ...user, cookie } : undefined
}

async function identify(request: FastifyRequest) {
  const user = await signedInUser(request)
  if (!user) throw new SessionRequired()
  const { lastSeenAt, ...staff } = user
  const isChange = request.method !== 'GET' && request.method !== 'HEAD'
  if (isChange && !unsign(request.server.config.SECRET, csrfOf(staff.cookie), String(request.headers['x-csrf-token']))) throw new CsrfRefused()
  if (!isSeenLately({ lastSeenAt })) await request.server.store.write((tx) => markSeen(tx, staff.cookie))
  request.staff = staff
}

/** Nobody gets past who may not do what the route says; a route that says nothing lets nobody in. */
async function enterShop(request: FastifyRequest) {
  const { shop: id = '' } = request.params as { shop?: string }
  const secret = /^Bearer (sk_\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const { shop, actor } = await (secret ? byKey(request, id, secret) : byMembership(request, id))
  const { right, isForPeople } = request.routeOptions.config
  if (!right || !actor.rights.has(right) || (isForPeople && actor.kind !== 'user')) throw new NotAllowed()
  request.shop = shop
  request.actor = actor
}

interface Entered {
  shop: Shop
  actor: Actor
}

async function byMembership(request: FastifyRequest, id: string): Promise<Entered> {
  await identify(request)
  const { shop, role, rights } = await shopForUser(request.server.store.read, id, request.staff.id)
  return { shop, actor: { ...userWho(request.staff), role, rights } }
}

async function byKey({ server: { store } }: FastifyRequest, id: string, secret: string): Promise<Entered> {
  const found = await shopBySecretKey(store.read, secret)
  if (!found) throw new SecretKeyRefused()
  const { shop, key } = found
  if (shop.id !== id) throw new ShopNotFound(id)
  if (!isUsedLately(key)) await store.write((tx) => markUsed(tx, key.id))
  return { shop, actor: { kind: 'key', id: key.id, name: key.name, rights: new Set(key.rights) } }
}

/** Names a member of a shop's staff to the live socket; worth nothing elsewhere. */
export const staffToken = (secret: string, shopId: string, userId: string, now = Date.now()) =>
  sign(secret, LIVE, [shopId, userId, (now + LIVE_LASTS).toString(36)])

/** Who such a token names; what they may see is asked of the database. */
export function staffBy(secret: string, token: string, now = Date.now()): { shopId: string; id: string } | undefined {
  const [shopId, id, until = ''] = unsign(secret, LIVE, token) ?? []
  return shopId && id && Number.parseInt(until, 36) > now ? { shopId, id } : undefined
}

const csrfOf = (cookie: string) => `${CSRF}:${cookie}`

/** What the admin page sends back as `x-csrf-token`; it is worth nothing beside another cookie. */
export const csrfToken = (request: FastifyRequest, cookie: string) => sign(request.server.config.SECRET, csrfOf(cookie), [CSRF])

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, value: string) {
  const secure = request.server.config.PUBLIC_URL.startsWith('https:')
  reply.setCookie(COOKIE, value, { httpOnly: true, sameSite: 'lax', path: '/api', secure, maxAge: WEEK })
}

export const clearSessionCookie = (reply: FastifyReply) => reply.clearCookie(COOKIE, { path: '/api' })

/** Signs in the browser that asks. @returns the cookie's value, for `setSessionCookie` after the commit */
export const openBrowserSession = (tx: Tx, request: FastifyRequest, userId: string) =>
  openSession(tx, userId, { browser: shortBrowser(request.headers['user-agent']) })
