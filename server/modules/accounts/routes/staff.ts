import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import * as contract from '../contract.ts'
import { ROLE_RIGHTS } from '../rights.ts'
import { invitationsOf, invite, resendInvitation, withdrawInvitation } from '../service/invitations.ts'
import { changeMember, removeMember, staffOf } from '../service/staff.ts'
import { toInvitation, toMember } from '../shapes.ts'

/** Mails that one address may cause in ten minutes. */
const MAILS = inTenMinutes(60)

export function staffRoutes(app: App) {
  const { store } = app
  const post = { secret: app.config.SECRET, url: app.config.PUBLIC_URL }

  app.get('/staff', { schema: contract.listStaff, ...may('staff.read') }, async ({ shop }) => ({
    members: (await staffOf(store.read, shop.id)).map(toMember),
    roles: ROLE_RIGHTS,
  }))

  app.put('/staff/:member', { schema: contract.changeMember, ...may('staff.manage') }, async ({ shop, actor, params, body }) =>
    toMember(await store.write((tx) => changeMember(tx, shop.id, params.member, body, actor))),
  )

  app.delete('/staff/:member', { schema: contract.removeMember, ...may('staff.manage') }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => removeMember(tx, shop.id, params.member, actor))
    return reply.code(204).send(null)
  })

  app.get('/invitations', { schema: contract.listInvitations, ...may('staff.manage') }, async ({ shop }) => ({
    invitations: (await invitationsOf(store.read, shop.id)).map(({ invitation, inviter }) => toInvitation(invitation, inviter)),
  }))

  app.post('/invitations', { schema: contract.invite, ...may('staff.manage', MAILS) }, async ({ shop, actor, body }, reply) => {
    const invitation = await store.write((tx) => invite(tx, shop, body, actor, post))
    return reply.code(201).send(toInvitation(invitation, actor.name))
  })

  app.post('/invitations/:invitation/resend', { schema: contract.resendInvitation, ...may('staff.manage', MAILS) }, async ({ shop, actor, params }) =>
    toInvitation(await store.write((tx) => resendInvitation(tx, shop, params.invitation, actor, post)), actor.name),
  )

  app.delete('/invitations/:invitation', { schema: contract.withdrawInvitation, ...may('staff.manage') }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => withdrawInvitation(tx, shop.id, params.invitation, actor))
    return reply.code(204).send(null)
  })
}
