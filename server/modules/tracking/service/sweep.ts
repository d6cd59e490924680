import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Store, Tx } from '../../../db/store.ts'
import { events, visits } from '../table.ts'

/** Rows of one write: the only writer must not be held for long. */
const CHUNK = 2000
const DAY = 24 * 60 * 60_000

/** How long things are kept, in days. */
export interface Retention {
  /** Events, and anonymous visits with them. */
  events: number
  /** The addresses of visits. */
  addresses: number
}

/** Forgets what is older than it may be, some rows at a time. A customer's visits stay, without address, as long as the customer does. */
export async function dropOldVisits(store: Store, kept: Retention, now = Date.now()) {
  const old = new Date(now - kept.events * DAY)
  const addressIsOld = and(isNotNull(visits.address), lt(visits.startedAt, new Date(now - kept.addresses * DAY)))
  await inChunks(store, async (tx) => {
    const rows = await tx.select({ id: visits.id }).from(visits).where(addressIsOld).limit(CHUNK)
    await tx
      .update(visits)
      .set({ address: null })
      .where(inArray(visits.id, idsOf(rows)))
    return rows.length
  })
  await inChunks(store, async (tx) => {
    const { id, shopId, visitId } = events
    const rows = await tx.select({ id, shopId, visitId }).from(events).where(lt(events.at, old)).limit(CHUNK)
    const visitIds = [...new Set(rows.map((row) => row.visitId))]
    await tx.update(visits).set({ seen: null }).where(inArray(visits.id, visitIds))
    for (const [shopId, ours] of Map.groupBy(rows, (row) => row.shopId))
      await tx.delete(events).where(and(eq(events.shopId, shopId), inArray(events.id, idsOf(ours))))
    return rows.length
  })
  await inChunks(store, async (tx) => {
    const rows = await tx
      .select({ id: visits.id })
      .from(visits)
      .where(and(isNull(visits.customerId), lt(visits.lastAt, old), lt(visits.startedAt, old)))
      .limit(CHUNK)
    await tx.delete(visits).where(inArray(visits.id, idsOf(rows)))
    return rows.length
  })
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

async function inChunks(store: Store, work: (tx: Tx) => Promise<number>) {
  for (let done = CHUNK; done === CHUNK; ) done = await store.write(work)
}
