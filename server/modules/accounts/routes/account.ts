import type { App } from '../../../http/zod.ts'
import { clearSessionCookie } from '../../../scopes/staff.ts'
import * as contract from '../contract.ts'
import { PasswordWrong } from '../errors.ts'
import { hashPassword, isPassword } from '../service/passwords.ts'
import { closeSession, endOtherSessions, endSession, sessionsOf } from '../service/sessions.ts'
import { countLoginFailure, forgetLoginFailures } from '../service/throttle.ts'
import { changePassword, userByEmail } from '../service/users.ts'
import { toSession } from '../shapes.ts'
import { assertMayTry } from './throttle.ts'

/** For anyone who is signed in: their sessions and their password. */
export function accountRoutes(app: App) {
  const { store } = app

  app.get('/session', { schema: contract.session }, (request) => toSession(request, request.staff, request.staff.cookie))

  app.delete('/session', { schema: contract.logOut }, async ({ staff }, reply) => {
    await store.write((tx) => closeSession(tx, staff.cookie))
    clearSessionCookie(reply)
    return reply.code(204).send(null)
  })

  app.get('/sessions', { schema: contract.listSessions }, async ({ staff }) => {
    const rows = await sessionsOf(store.read, staff.id, staff.cookie)
    return {
      sessions: rows.map(({ id, createdAt, lastSeenAt, browser, isThis }) => ({
        ...{ id, browser, isThis },
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt?.toISOString() ?? null,
      })),
    }
  })

  app.delete('/sessions', { schema: contract.endOthers }, async ({ staff }) => ({
    ended: await store.write((tx) => endOtherSessions(tx, staff.id, staff.cookie)),
  }))

  app.delete('/sessions/:session', { schema: contract.endSession }, async ({ staff, params }, reply) => {
    await store.write((tx) => endSession(tx, staff.id, params.session))
    return reply.code(204).send(null)
  })

  app.put('/password', { schema: contract.changePassword }, async (request, reply) => {
    const { staff, body } = request
    await assertMayTry(request, reply, staff.email)
    const user = await userByEmail(store.read, staff.email)
    if (!(await isPassword(body.current, user?.passwordHash))) {
      await store.write((tx) => countLoginFailure(tx, staff.email, request.ip))
      throw new PasswordWrong()
    }
    const passwordHash = await hashPassword(body.password)
    const ended = await store.write(async (tx) => {
      await forgetLoginFailures(tx, staff.email)
      await changePassword(tx, staff, passwordHash)
      return endOtherSessions(tx, staff.id, staff.cookie)
    })
    return { ended }
  })
}
