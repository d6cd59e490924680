import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { followOrder } from '../../requests/service/follow.ts'
import { type Order, orders } from '../table.ts'
import { type OrderKey, orderBy } from './put.ts'

const NOTHING_TOLD = new Date(0)

/** Deletes an order, known or not: its tombstone stays, whatever is told of it later. A restoration heard after `at` wins. */
export async function deleteOrder(tx: Tx, key: OrderKey, at: Date) {
  const known = await orderBy(tx, key)
  if (!known) {
    const sums = { currency: 'XXX', totalMinor: 0, refundedMinor: 0 }
    const state = { number: key.externalId, status: 'cancelled' as const, rawStatus: 'deleted', placedAt: at, sourceUpdatedAt: NOTHING_TOLD, toldAt: at }
    await tx.insert(orders).values({ ...key, ...sums, ...state, deletedAt: at })
  } else if (!known.restoredAt || known.restoredAt < at) {
    const deletedAt = known.deletedAt && known.deletedAt > at ? known.deletedAt : at
    await change(tx, known, { deletedAt }, at)
  }
}

/** Takes a deletion back, unless it was heard after `at`. The order's state is put in beforehand, for a restoration may be the first that is heard of it. */
export async function restoreOrder(tx: Tx, key: OrderKey, at: Date) {
  const known = await orderBy(tx, key)
  if (!known || (known.restoredAt && known.restoredAt >= at)) return
  const isDeletedSince = known.deletedAt && known.deletedAt > at
  await change(tx, known, isDeletedSince ? { restoredAt: at } : { restoredAt: at, deletedAt: null }, at)
}

async function change(tx: Tx, known: Order, changes: Partial<Pick<Order, 'deletedAt' | 'restoredAt'>>, at: Date) {
  await tx.update(orders).set(changes).where(eq(orders.id, known.id))
  await followOrder(tx, { ...known, ...changes }, at)
}
