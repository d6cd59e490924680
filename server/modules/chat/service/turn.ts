import { sql } from 'drizzle-orm'
import { dialect } from '../../../db/dialect.ts'
import type { Store, Tx } from '../../../db/store.ts'

/** Any 64-bit number will do, as long as every node takes the same one. */
const TURN = 7_243_002

/** Runs a write unless another node is at such a one now; that node sees to it too. */
export const inTurn = (store: Store, work: (tx: Tx) => Promise<unknown>) =>
  store.write(async (tx) => {
    if (await hasTurn(tx)) await work(tx)
  })

async function hasTurn(tx: Tx): Promise<boolean> {
  if (dialect === 'sqlite') return true
  const [row] = await tx.select({ isOurs: sql<boolean>`pg_try_advisory_xact_lock(${TURN})` }).from(sql`(select 1) as one`)
  return row?.isOurs ?? false
}
