import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Store, Tx } from '../../../db/store.ts'
import { surveyAnswers, surveyDismissals, surveyResponses } from '../table.ts'

/** Rows of one write: the only writer must not be held for long. */
const CHUNK = 500
const DAY = 24 * 60 * 60_000

/** Forgets answers and dismissals older than so many days, some rows at a time. */
export async function dropOldAnswers(store: Store, days: number, now = Date.now()) {
  const old = new Date(now - days * DAY)
  await inChunks(store, async (tx) => {
    const rows = await tx
      .select({ id: surveyResponses.id, shopId: surveyResponses.shopId })
      .from(surveyResponses)
      .where(lt(surveyResponses.updatedAt, old))
      .limit(CHUNK)
    for (const [shopId, ours] of Map.groupBy(rows, (row) => row.shopId)) {
      const ids = ours.map(({ id }) => id)
      await tx.delete(surveyAnswers).where(and(eq(surveyAnswers.shopId, shopId), inArray(surveyAnswers.responseId, ids)))
      await tx.delete(surveyResponses).where(and(eq(surveyResponses.shopId, shopId), inArray(surveyResponses.id, ids)))
    }
    return rows.length
  })
  await inChunks(store, async (tx) => {
    const rows = await tx
      .select({ id: surveyDismissals.id, shopId: surveyDismissals.shopId })
      .from(surveyDismissals)
      .where(lt(surveyDismissals.at, old))
      .limit(CHUNK)
    for (const [shopId, ours] of Map.groupBy(rows, (row) => row.shopId)) {
      const ids = ours.map(({ id }) => id)
      await tx.delete(surveyDismissals).where(and(eq(surveyDismissals.shopId, shopId), inArray(surveyDismissals.id, ids)))
    }
    return rows.length
  })
}

async function inChunks(store: Store, work: (tx: Tx) => Promise<number>) {
  for (let done = CHUNK; done === CHUNK; ) done = await store.write(work)
}
