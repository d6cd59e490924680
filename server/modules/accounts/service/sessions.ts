import { createHash } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { randomToken } from '../../../http/tokens.ts'
import { sessions, users } from '../table.ts'

/** A working day and a night, in milliseconds. */
const LIFETIME = 7 * 24 * 60 * 60_000

const idOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex')

/** @returns the cookie's value, which is kept nowhere else */
export async function openSession(tx: Tx, userId: string, now = Date.now()): Promise<string> {
  const cookie = randomToken()
  await tx.insert(sessions).values({ id: idOf(cookie), userId, expiresAt: new Date(now + LIFETIME) })
  return cookie
}

export async function sessionUser(db: Reader, cookie: string, now = new Date()) {
  const [row] = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, idOf(cookie)), gt(sessions.expiresAt, now)))
  return row
}

export async function closeSession(tx: Tx, cookie: string) {
  await tx.delete(sessions).where(eq(sessions.id, idOf(cookie)))
}

export async function dropExpiredSessions(tx: Tx, now = new Date()) {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now))
}
