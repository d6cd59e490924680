import { and, asc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Store, Tx } from '../../../db/store.ts'
import { LeaseLost } from '../errors.ts'
import { type Import, type ImportState, imports } from '../table.ts'

/** What a crashed node held is taken up again after this, in milliseconds. */
const LEASE = 60_000
const WORK: ImportState[] = ['uploaded', 'checking', 'applying', 'undoing']

export type Leased = Import & {
  lease: string
  /** Aborted when the server is to end: the work stops before its next write. */
  signal?: AbortSignal
}

/** Takes the oldest import that has work left and nobody at it. */
export function takeLease(store: Store, now = new Date()): Promise<Leased | undefined> {
  return store.write(async (tx) => {
    const isFree = or(isNull(imports.leaseUntil), lt(imports.leaseUntil, now))
    const [due] = await tx
      .select({ id: imports.id, state: imports.state })
      .from(imports)
      .where(and(inArray(imports.state, WORK), isFree))
      .orderBy(asc(imports.createdAt))
      .limit(1)
    if (!due) return undefined
    const lease = crypto.randomUUID()
    const state = due.state === 'uploaded' ? 'checking' : due.state
    const [row] = await tx
      .update(imports)
      .set({ lease, state, leaseUntil: new Date(now.getTime() + LEASE) })
      .where(eq(imports.id, due.id))
      .returning()
    return row && { ...row, lease }
  })
}

/** Notes how far the work is, in the write of the work itself, and renews the lease. @throws {LeaseLost} which undoes the write */
export async function advance(tx: Tx, { id, lease, state, signal }: Leased, change: Partial<Import> = {}) {
  signal?.throwIfAborted()
  const [row] = await tx
    .update(imports)
    .set({ leaseUntil: new Date(Date.now() + LEASE), ...change })
    .where(and(eq(imports.id, id), eq(imports.lease, lease), eq(imports.state, state)))
    .returning({ id: imports.id })
  if (!row) throw new LeaseLost(`The import ${id} is another's now, or was cancelled`)
}

/** Ends the work: the import goes on to another state, or back to the queue. */
export const release = (tx: Tx, held: Leased, change: Partial<Import>) => advance(tx, held, { lease: null, leaseUntil: null, ...change })
