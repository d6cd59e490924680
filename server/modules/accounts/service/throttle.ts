import { createHash } from 'node:crypto'
import { eq, inArray, lt, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { loginFailures } from '../table.ts'

/** Failures that cost nothing; each one more doubles the wait. */
const FREE = 5
/** An address may be a whole office behind one router. */
const FREE_BY_ADDRESS = 25
/** Longest wait, in milliseconds. */
const LONGEST = 15 * 60_000
const FORGOTTEN_AFTER = 60 * 60_000

const hashed = (kind: 'account' | 'address', text: string) => createHash('sha256').update(`${kind}\0${text}`).digest('hex')
const keysOf = (email: string, address: string) => [
  { key: hashed('account', email), free: FREE },
  { key: hashed('address', address), free: FREE_BY_ADDRESS },
]

/** Milliseconds until this account may be tried again from this address; 0 when it may now. */
export async function loginWait(db: Reader, email: string, address: string, now = Date.now()): Promise<number> {
  const keys = keysOf(email, address)
  const rows = await db
    .select()
    .from(loginFailures)
    .where(
      inArray(
        loginFailures.key,
        keys.map(({ key }) => key),
      ),
    )
  const waits = rows.map(({ key, count, lastAt }) => {
    const free = keys.find((known) => known.key === key)?.free ?? FREE
    if (count < free) return 0
    return lastAt.getTime() + Math.min(LONGEST, 1000 * 2 ** (count - free)) - now
  })
  return Math.max(0, ...waits)
}

export async function countLoginFailure(tx: Tx, email: string, address: string, now = new Date()) {
  await tx.delete(loginFailures).where(lt(loginFailures.lastAt, new Date(now.getTime() - FORGOTTEN_AFTER)))
  for (const { key } of keysOf(email, address)) {
    await tx
      .insert(loginFailures)
      .values({ key, count: 1, lastAt: now })
      .onConflictDoUpdate({ target: loginFailures.key, set: { count: sql`${loginFailures.count} + 1`, lastAt: now } })
  }
}

/** A success clears the account, not the address: one stolen account must not open the rest. */
export async function forgetLoginFailures(tx: Tx, email: string) {
  await tx.delete(loginFailures).where(eq(loginFailures.key, hashed('account', email)))
}
