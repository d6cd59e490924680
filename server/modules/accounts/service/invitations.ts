import { and, asc, eq, gt } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { hashOf, randomToken, sign, unsign } from '../../../http/tokens.ts'
import { record } from '../../audit/service.ts'
import { seatNewcomer } from '../../chat/service/newcomers.ts'
import { sendMail } from '../../mail/service.ts'
import { AlreadyInvited, AlreadyMember, InvitationForAnother, InvitationNotFound, InvitationRefused } from '../errors.ts'
import { rightsOf } from '../rights.ts'
import { type Invitation, invitations, memberships, type Shop, shops, type User, users } from '../table.ts'
import { type Actor, userWho } from './actor.ts'
import { invitationMail } from './invitation-mail.ts'
import { assertMaySeat, type Seat } from './staff.ts'
import { normalEmail } from './users.ts'

const PURPOSE = 'invitation'
const LIFETIME = 7 * 24 * 60 * 60_000

export interface Post {
  /** Signs the link's token. */
  secret: string
  /** Where the admin page is reached. */
  url: string
}

const columns = { invitation: invitations, inviter: users.name }

/** The invitations that wait, also those too old to be used. */
export const invitationsOf = (db: Reader, shopId: string) =>
  db
    .select(columns)
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.shopId, shopId))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))

/** @throws {AlreadyMember} @throws {AlreadyInvited} @throws {NotAllowed} */
export async function invite(tx: Tx, shop: Shop, { email, ...seat }: Seat & { email: string }, by: Actor, post: Post): Promise<Invitation> {
  assertMaySeat(by, seat)
  const to = normalEmail(email)
  const members = await tx
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.shopId, shop.id), eq(users.email, to)))
  if (members.length > 0) throw new AlreadyMember()
  const [invitation] = await tx
    .insert(invitations)
    .values({ ...seat, shopId: shop.id, email: to, invitedBy: by.id, tokenHash: '', expiresAt: new Date() })
    .onConflictDoNothing()
    .returning()
  if (!invitation) throw new AlreadyInvited()
  await record(tx, shop.id, by, 'staff.invited', ['invitation', invitation.id], { email: to, ...seat })
  return mailLink(tx, shop, invitation, by, post)
}

/** A new link by a new mail, valid for seven days; the earlier one ends. @throws {InvitationNotFound} @throws {NotAllowed} */
export async function resendInvitation(tx: Tx, shop: Shop, id: string, by: Actor, post: Post): Promise<Invitation> {
  const invitation = await invitationOf(tx, shop.id, id)
  assertMaySeat(by, invitation)
  await record(tx, shop.id, by, 'staff.invitedAgain', ['invitation', id], { email: invitation.email })
  return mailLink(tx, shop, invitation, by, post)
}

/** @throws {InvitationNotFound} @throws {NotAllowed} */
export async function withdrawInvitation(tx: Tx, shopId: string, id: string, by: Actor) {
  const invitation = await invitationOf(tx, shopId, id)
  assertMaySeat(by, invitation)
  await tx.delete(invitations).where(eq(invitations.id, id))
  await record(tx, shopId, by, 'staff.invitationWithdrawn', ['invitation', id], { email: invitation.email })
}

async function invitationOf(tx: Tx, shopId: string, id: string): Promise<Invitation> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.shopId, shopId), eq(invitations.id, id)))
  if (!row) throw new InvitationNotFound(id)
  return row
}

async function mailLink(tx: Tx, shop: Shop, { id, email, role }: Invitation, by: Actor, { secret, url }: Post): Promise<Invitation> {
  const token = sign(secret, PURPOSE, [id, randomToken()])
  const [invitation] = await tx
    .update(invitations)
    .set({ tokenHash: hashOf(token), expiresAt: new Date(Date.now() + LIFETIME) })
    .where(eq(invitations.id, id))
    .returning()
  if (!invitation) throw new InvitationNotFound(id)
  await sendMail(tx, { shopId: shop.id, to: email, kind: 'invitation', ...invitationMail(shop, role, by.name, `${url}/admin/invitation`), secret: token })
  return invitation
}

/** What a link's token opens. @throws {InvitationRefused} for one that is not ours, used, withdrawn, replaced or too old */
export async function openInvitation(db: Reader, secret: string, token: string, now = new Date()): Promise<{ invitation: Invitation; shop: Shop }> {
  const [id] = unsign(secret, PURPOSE, token) ?? []
  if (!id) throw new InvitationRefused()
  const [row] = await db
    .select({ invitation: invitations, shop: shops })
    .from(invitations)
    .innerJoin(shops, eq(shops.id, invitations.shopId))
    .where(and(eq(invitations.id, id), eq(invitations.tokenHash, hashOf(token)), gt(invitations.expiresAt, now)))
  if (!row) throw new InvitationRefused()
  return row
}

/** Seats the user in the shop and uses the invitation up. @throws {InvitationRefused} @throws {InvitationForAnother} */
export async function takeSeat(tx: Tx, secret: string, token: string, user: Pick<User, 'id' | 'name' | 'email'>): Promise<Shop> {
  const { invitation, shop } = await openInvitation(tx, secret, token)
  if (invitation.email !== user.email) throw new InvitationForAnother()
  const { role, granted, withheld } = invitation
  await tx.delete(invitations).where(eq(invitations.id, invitation.id))
  await tx.insert(memberships).values({ shopId: shop.id, userId: user.id, role, granted, withheld }).onConflictDoNothing()
  if (rightsOf(invitation).has('chat.serve')) await seatNewcomer(tx, shop.id, user.id)
  await record(tx, shop.id, userWho(user), 'staff.joined', ['user', user.id], { email: user.email, role })
  return shop
}
