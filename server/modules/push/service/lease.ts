import { and, asc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { dialect } from '../../../db/dialect.ts'
import type { Store, Tx } from '../../../db/store.ts'
import { type PushMessage, pushDeliveries, pushMessages } from '../table.ts'

/** What a crashed node held is taken up again after this, in milliseconds. */
export const LEASE = 15_000

export type Held = PushMessage & { lease: string }

/** Another has taken the message over. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/**
 * Takes the oldest message that is due and that nobody is at; a scheduled one begins. Whatever its former holder had claimed and not
 * noted is in doubt, and waits to be sent again.
 */
export function takeMessage(store: Store, now: Date): Promise<Held | undefined> {
  return store.write(async (tx) => {
    const isFree = or(isNull(pushMessages.leaseUntil), lt(pushMessages.leaseUntil, now))
    const isDue = or(eq(pushMessages.state, 'sending'), and(eq(pushMessages.state, 'scheduled'), lte(pushMessages.scheduledAt, now)))
    const [due] = await tx.select().from(pushMessages).where(and(isDue, isFree)).orderBy(asc(pushMessages.createdAt)).limit(1)
    if (!due) return undefined
    const lease = crypto.randomUUID()
    const { messageId, state } = pushDeliveries
    await tx
      .update(pushDeliveries)
      .set({ state: 'waiting', dueAt: now })
      .where(and(eq(messageId, due.id), eq(state, 'sending')))
    const begun = { state: 'sending' as const, startedAt: due.startedAt ?? now, lease, leaseUntil: new Date(now.getTime() + LEASE) }
    await tx.update(pushMessages).set(begun).where(eq(pushMessages.id, due.id))
    return { ...due, ...begun }
  })
}

/** Notes how far the work is, in the write of the work itself, and renews the lease. @throws {LeaseLost} which undoes the write */
export async function advance(tx: Tx, { id, lease }: Held, change: Partial<PushMessage> = {}, now = Date.now()): Promise<Held> {
  const [row] = await tx
    .update(pushMessages)
    .set({ leaseUntil: new Date(now + LEASE), ...change })
    .where(and(eq(pushMessages.id, id), eq(pushMessages.lease, lease)))
    .returning()
  if (!row) throw new LeaseLost(`The message ${id} is sent by another`)
  return { ...row, lease }
}

/** Lays a message down; it is not taken up before `until`. */
export const release = (tx: Tx, held: Held, change: Partial<PushMessage>, until: Date | null = null) =>
  advance(tx, held, { lease: null, leaseUntil: until, ...change })

/** A SQLite file has one server, so whatever is held when it starts was held by one that is no more. */
export async function forgetLeases(tx: Tx) {
  if (dialect === 'sqlite') await tx.update(pushMessages).set({ lease: null, leaseUntil: null }).where(isNotNull(pushMessages.lease))
}
