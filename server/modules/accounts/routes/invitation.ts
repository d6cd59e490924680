import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { openBrowserSession, setSessionCookie } from '../../../scopes/staff.ts'
import * as contract from '../contract.ts'
import { AccountExists } from '../errors.ts'
import { openInvitation, takeSeat } from '../service/invitations.ts'
import { hashPassword } from '../service/passwords.ts'
import { addUser, userByEmail } from '../service/users.ts'
import { toSession } from '../shapes.ts'

const TRIES = inTenMinutes(60)

/** For those who follow the link of an invitation. The token comes in the body: addresses are logged. */
export function guestRoutes(app: App) {
  const { store } = app
  const { SECRET } = app.config

  app.post('/invitations/look', { schema: contract.readInvitation, ...TRIES }, async ({ body }) =>
    store.snapshot(async (db) => {
      const { invitation, shop } = await openInvitation(db, SECRET, body.token)
      const hasAccount = (await userByEmail(db, invitation.email)) !== undefined
      return { shop: shop.name, email: invitation.email, role: invitation.role, hasAccount }
    }),
  )

  app.post('/invitations/accept', { schema: contract.acceptInvitation, ...TRIES }, async (request, reply) => {
    const { token, name, password } = request.body
    await openInvitation(store.read, SECRET, token)
    const passwordHash = await hashPassword(password)
    const { user, cookie } = await store.write(async (tx) => {
      const { invitation } = await openInvitation(tx, SECRET, token)
      if (await userByEmail(tx, invitation.email)) throw new AccountExists()
      const user = await addUser(tx, { email: invitation.email, name, passwordHash })
      await takeSeat(tx, SECRET, token, user)
      return { user, cookie: await openBrowserSession(tx, request, user.id) }
    })
    setSessionCookie(request, reply, cookie)
    return reply.code(201).send(await toSession(request, user, cookie))
  })
}

/** For those who have an account already. */
export function joinRoutes(app: App) {
  app.post('/invitations/join', { schema: contract.joinShop, ...TRIES }, async (request) => {
    await app.store.write((tx) => takeSeat(tx, app.config.SECRET, request.body.token, request.staff))
    return toSession(request, request.staff, request.staff.cookie)
  })
}
