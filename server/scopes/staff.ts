import cookies from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sign, unsign } from '../http/tokens.ts'
import type { App } from '../http/zod.ts'
import { CsrfRefused, NotAllowed, SessionRequired } from '../modules/accounts/errors.ts'
import { sessionUser } from '../modules/accounts/service/sessions.ts'
import { shopForUser } from '../modules/accounts/service/shops.ts'
import type { Role } from '../modules/accounts/table.ts'

const COOKIE = 'kontuar_session'
const CSRF = 'csrf'
const WEEK = 7 * 24 * 60 * 60

export interface StaffRoutes {
  /** For the signed-out: login and setup. */
  open: (scope: App) => void
  /** For anyone who is signed in. */
  signedIn: (scope: App) => void
  /** For the staff of the shop that the path names. */
  inShop: (scope: App) => void
}

/** Everything under `/api`: the session cookie says who, the path says which shop, the CSRF token says from our own page. */
export function staffScope(app: App, routes: StaffRoutes) {
  app.register(
    async (api: App) => {
      await api.register(cookies)
      api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff'))
      api.register(async (scope: App) => routes.open(scope))
      api.register(async (scope: App) => {
        scope.addHook('onRequest', identify)
        routes.signedIn(scope)
        scope.register(
          async (shop: App) => {
            shop.addHook('onRequest', async (request) => {
              const { shop: id = '' } = request.params as { shop?: string }
              const { role, ...found } = await shopForUser(app.store.read, id, request.staff.id)
              request.shop = found
              request.staff.role = role
            })
            routes.inShop(shop)
          },
          { prefix: '/shops/:shop' },
        )
      })
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
  const staff = await signedInUser(request)
  if (!staff) throw new SessionRequired()
  const isChange = request.method !== 'GET' && request.method !== 'HEAD'
  if (isChange && !unsign(request.server.config.SECRET, csrfOf(staff.cookie), String(request.headers['x-csrf-token']))) throw new CsrfRefused()
  request.staff = staff
}

const csrfOf = (cookie: string) => `${CSRF}:${cookie}`

/** What the admin page sends back as `x-csrf-token`; it is worth nothing beside another cookie. */
export const csrfToken = (request: FastifyRequest, cookie: string) => sign(request.server.config.SECRET, csrfOf(cookie), [CSRF])

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, value: string) {
  const secure = request.server.config.PUBLIC_URL.startsWith('https:')
  reply.setCookie(COOKIE, value, { httpOnly: true, sameSite: 'lax', path: '/api', secure, maxAge: WEEK })
}

export const clearSessionCookie = (reply: FastifyReply) => reply.clearCookie(COOKIE, { path: '/api' })

/** A route option: only these roles may call it. */
export const only = (...roles: Role[]) => ({
  preHandler: async ({ staff }: FastifyRequest) => {
    if (!staff.role || !roles.includes(staff.role)) throw new NotAllowed()
  },
})
