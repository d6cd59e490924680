import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { openBrowserSession, setSessionCookie, signedInUser } from '../../../scopes/staff.ts'
import * as contract from '../contract.ts'
import { LoginRefused } from '../errors.ts'
import { hashPassword, isPassword } from '../service/passwords.ts'
import { setUp } from '../service/setup.ts'
import { countLoginFailure, forgetLoginFailures } from '../service/throttle.ts'
import { hasUsers, normalEmail, userByEmail } from '../service/users.ts'
import { toSession } from '../shapes.ts'
import { assertMayTry } from './throttle.ts'

/** For the signed-out: the first run and the login. */
export function entryRoutes(app: App) {
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
      return { user, cookie: await openBrowserSession(tx, request, user.id) }
    })
    setSessionCookie(request, reply, cookie)
    return reply.code(201).send(await toSession(request, user, cookie))
  })

  app.post('/session', { schema: contract.logIn }, async (request, reply) => {
    const email = normalEmail(request.body.email)
    await assertMayTry(request, reply, email)
    const user = await userByEmail(store.read, email)
    if (!(await isPassword(request.body.password, user?.passwordHash)) || !user) {
      await store.write((tx) => countLoginFailure(tx, email, request.ip))
      throw new LoginRefused()
    }
    const cookie = await store.write(async (tx) => {
      await forgetLoginFailures(tx, email)
      return openBrowserSession(tx, request, user.id)
    })
    setSessionCookie(request, reply, cookie)
    return toSession(request, user, cookie)
  })
}
