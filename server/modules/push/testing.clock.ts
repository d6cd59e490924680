import type { Tx } from '../../db/store.ts'
import { pushDeliveries, pushMessages } from './table.ts'

/** As if all of it had begun so many milliseconds earlier: what waits for another try is due. */
export async function rewind(tx: Tx, by = 0) {
  await tx.update(pushDeliveries).set({ dueAt: new Date(0) })
  await tx.update(pushMessages).set({ leaseUntil: null, ...(by && { startedAt: new Date(Date.now() - by) }) })
}
