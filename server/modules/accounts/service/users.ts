import { count, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record } from '../../audit/service.ts'
import { EmailTaken } from '../errors.ts'
import { memberships, type Role, shops, type User, users } from '../table.ts'
import { userWho } from './actor.ts'

export const normalEmail = (email: string) => email.trim().toLowerCase()

/** @throws {EmailTaken} */
export async function addUser(tx: Tx, { email, name, passwordHash }: { email: string; name: string; passwordHash: string }): Promise<User> {
  const [user] = await tx
    .insert(users)
    .values({ email: normalEmail(email), name, passwordHash })
    .onConflictDoNothing()
    .returning()
  if (!user) throw new EmailTaken()
  return user
}

export async function userByEmail(db: Reader, email: string): Promise<User | undefined> {
  const [user] = await db
    .select()
    .from(users)
    .where(eq(users.email, normalEmail(email)))
  return user
}

export async function hasUsers(db: Reader): Promise<boolean> {
  const [row] = await db.select({ users: count() }).from(users)
  return (row?.users ?? 0) > 0
}

/** The shops a user works in, with what they are there, by name. */
export const shopsOf = (db: Reader, userId: string) =>
  db
    .select({
      ...{ id: shops.id, name: shops.name, website: shops.website, locale: shops.locale },
      ...{ role: memberships.role, granted: memberships.granted, withheld: memberships.withheld },
    })
    .from(memberships)
    .innerJoin(shops, eq(shops.id, memberships.shopId))
    .where(eq(memberships.userId, userId))
    .orderBy(shops.name)

export async function addMember(tx: Tx, shopId: string, userId: string, role: Role) {
  await tx
    .insert(memberships)
    .values({ shopId, userId, role })
    .onConflictDoUpdate({ target: [memberships.shopId, memberships.userId], set: { role } })
}

/** The log of every shop they work in tells it: there the account opens doors. */
export async function changePassword(tx: Tx, user: Pick<User, 'id' | 'name'>, passwordHash: string) {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
  for (const shop of await shopsOf(tx, user.id)) await record(tx, shop.id, userWho(user), 'staff.passwordChanged', ['user', user.id])
}
