import { and, asc, eq, ne } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record } from '../../audit/service.ts'
import { leaveChats, seatNewcomer } from '../../chat/service/newcomers.ts'
import { releaseTasks } from '../../customers/service/tasks.ts'
import { LastOwner, MemberNotFound, NotAllowed } from '../errors.ts'
import { type Membership, type Right, rightsOf } from '../rights.ts'
import { memberships, type Role, users } from '../table.ts'
import { type Actor, assertHolds } from './actor.ts'

export interface Seat {
  role: Role
  granted: Right[]
  withheld: Right[]
}

const columns = {
  ...{ id: users.id, name: users.name, email: users.email },
  ...{ role: memberships.role, granted: memberships.granted, withheld: memberships.withheld },
}

export const staffOf = (db: Reader, shopId: string) =>
  db
    .select(columns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.shopId, shopId))
    .orderBy(asc(users.name), asc(users.id))

async function memberOf(db: Reader, shopId: string, userId: string) {
  const [member] = await db
    .select(columns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.shopId, shopId), eq(memberships.userId, userId)))
  if (!member) throw new MemberNotFound(userId)
  return member
}

/**
 * Owners are made and changed by owners; others hand out and take away only what they hold.
 * @throws {NotAllowed}
 */
export function assertMaySeat(actor: Actor, seat: Membership) {
  if (seat.role === 'owner' && actor.role !== 'owner') throw new NotAllowed()
  assertHolds(actor, rightsOf(seat))
}

/** @throws {MemberNotFound} @throws {NotAllowed} @throws {LastOwner} */
export async function changeMember(tx: Tx, shopId: string, userId: string, { role, granted, withheld }: Seat, by: Actor) {
  const before = await memberOf(tx, shopId, userId)
  assertMaySeat(by, before)
  assertMaySeat(by, { role, granted, withheld })
  if (before.role === 'owner' && role !== 'owner') await assertOtherOwner(tx, shopId, userId)
  const seat = { role, granted: [...new Set(granted)], withheld: [...new Set(withheld)] }
  await tx
    .update(memberships)
    .set(seat)
    .where(and(eq(memberships.shopId, shopId), eq(memberships.userId, userId)))
  const [served, serves] = [before, seat].map((member) => rightsOf(member).has('chat.serve'))
  if (!served && serves) await seatNewcomer(tx, shopId, userId)
  if (served && !serves) await leaveChats(tx, shopId, userId)
  await record(tx, shopId, by, 'staff.changed', ['user', userId], { name: before.name, from: before.role, ...seat })
  return { ...before, ...seat }
}

/** Takes the shop from them at once; the account stays. @throws {MemberNotFound} @throws {NotAllowed} @throws {LastOwner} */
export async function removeMember(tx: Tx, shopId: string, userId: string, by: Actor) {
  const member = await memberOf(tx, shopId, userId)
  assertMaySeat(by, member)
  if (member.role === 'owner') await assertOtherOwner(tx, shopId, userId)
  await tx.delete(memberships).where(and(eq(memberships.shopId, shopId), eq(memberships.userId, userId)))
  await leaveChats(tx, shopId, userId)
  await releaseTasks(tx, shopId, userId)
  await record(tx, shopId, by, 'staff.removed', ['user', userId], { name: member.name, email: member.email, role: member.role })
}

async function assertOtherOwner(tx: Tx, shopId: string, userId: string) {
  const others = await tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.shopId, shopId), eq(memberships.role, 'owner'), ne(memberships.userId, userId)))
  if (others.length === 0) throw new LastOwner()
}

/** Who in a shop may do something, by their users' ids. */
export async function membersWith(db: Reader, shopId: string, right: Right): Promise<string[]> {
  const rows = await db.select().from(memberships).where(eq(memberships.shopId, shopId))
  return rows.flatMap((row) => (rightsOf(row).has(right) ? row.userId : []))
}
