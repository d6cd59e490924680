import { and, desc, eq, gt, isNull, lt, lte, ne, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { hashOf, randomToken } from '../../../http/tokens.ts'
import { SessionNotFound } from '../errors.ts'
import { type Session, sessions, users } from '../table.ts'

/** A working week, in milliseconds. */
const LIFETIME = 7 * 24 * 60 * 60_000
/** How exactly `lastSeenAt` is kept, so that looking at a page does not cost a write. */
const SEEN_EVERY = 5 * 60_000

interface Opening {
  browser?: string | null
  now?: number
}

/** @returns the cookie's value, which is kept nowhere else */
export async function openSession(tx: Tx, userId: string, { browser = null, now = Date.now() }: Opening = {}): Promise<string> {
  const cookie = randomToken()
  await tx.insert(sessions).values({ id: hashOf(cookie), userId, expiresAt: new Date(now + LIFETIME), browser })
  return cookie
}

export async function sessionUser(db: Reader, cookie: string, now = new Date()) {
  const [row] = await db
    .select({ id: users.id, name: users.name, email: users.email, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, hashOf(cookie)), gt(sessions.expiresAt, now)))
  return row
}

export const isSeenLately = ({ lastSeenAt }: Pick<Session, 'lastSeenAt'>, now = Date.now()) => lastSeenAt !== null && now - lastSeenAt.getTime() < SEEN_EVERY

export async function markSeen(tx: Tx, cookie: string, now = new Date()) {
  const isOld = or(isNull(sessions.lastSeenAt), lt(sessions.lastSeenAt, new Date(now.getTime() - SEEN_EVERY)))
  await tx
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, hashOf(cookie)), isOld))
}

/** Where a user is signed in now, the newest first, with the one of this cookie marked. */
export async function sessionsOf(db: Reader, userId: string, cookie: string, now = new Date()) {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), sessions.id)
  return rows.map((row) => ({ ...row, isThis: row.id === hashOf(cookie) }))
}

export async function closeSession(tx: Tx, cookie: string) {
  await tx.delete(sessions).where(eq(sessions.id, hashOf(cookie)))
}

/** @throws {SessionNotFound} also for another user's */
export async function endSession(tx: Tx, userId: string, id: string) {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id })
  if (ended.length === 0) throw new SessionNotFound(id)
}

/** Ends every session of the user but this one. @returns how many */
export async function endOtherSessions(tx: Tx, userId: string, cookie: string): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, hashOf(cookie))))
    .returning({ id: sessions.id })
  return ended.length
}

export async function dropExpiredSessions(tx: Tx, now = new Date()) {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now))
}
