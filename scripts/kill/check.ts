import { eq } from 'drizzle-orm'
import type { Reader } from '../../server/db/store.ts'
import { countAnew, wrongSummaries } from '../../server/modules/reviews/service/load.ts'
import { statusCounts } from '../../server/modules/reviews/service/statistics.ts'
import { reviewEvents, reviews } from '../../server/modules/reviews/table.ts'
import type { Ledger } from './ledger.ts'

/** Adds to the ledger whatever the data does not keep of it, and learns how the unanswered decisions ended. */
export async function check(db: Reader, shopId: string, ledger: Ledger) {
  const rows = await db.select({ id: reviews.id, formId: reviews.formId, status: reviews.status }).from(reviews).where(eq(reviews.shopId, shopId))
  const events = await db.select({ id: reviewEvents.reviewId, what: reviewEvents.what }).from(reviewEvents).where(eq(reviewEvents.shopId, shopId))
  const breach = (text: string) => void ledger.breaches.push(text)

  const byForm = Map.groupBy(rows, ({ formId }) => formId ?? '')
  for (const [formId, made] of byForm) if (made.length !== 1) breach(`form ${formId} made ${made.length} reviews`)
  for (const [formId, id] of ledger.acknowledged) {
    const [row] = byForm.get(formId) ?? []
    if (!row) breach(`review ${id} was acknowledged and is lost`)
    else if (row.id !== id) breach(`form ${formId} was answered with ${id} and is kept as ${row.id}`)
  }

  const history = Map.groupBy(events, ({ id }) => id)
  for (const { id, status } of rows) {
    const allowed = ledger.statuses.get(id)
    if (allowed && !allowed.has(status)) breach(`review ${id} is ${status} and should be ${[...allowed].join(' or ')}`)
    const submitted = history.get(id)?.filter(({ what }) => what === 'submitted').length ?? 0
    if (submitted !== 1) breach(`review ${id} was submitted ${submitted} times in its history`)
    const decided = (history.get(id)?.length ?? 0) - submitted
    const known = ledger.decisions.get(id) ?? 0
    if (decided < known || decided > known + (allowed?.size ?? 1) - 1)
      breach(`review ${id} has ${decided} decisions in its history and ${known} were acknowledged`)
    if (allowed) ledger.statuses.set(id, new Set([status]))
    if (allowed) ledger.decisions.set(id, decided)
  }

  for (const subject of await wrongSummaries(db, shopId)) breach(`the summary of ${subject} differs from its reviews`)
  const [kept, counted] = [await statusCounts(db, shopId), (await countAnew(db, shopId)).counts]
  for (const [status, count] of Object.entries(counted)) {
    if (kept[status as keyof typeof kept] !== count) breach(`${count} reviews are ${status}, and the count says ${kept[status as keyof typeof kept]}`)
  }
  return { reviews: rows.length, decisions: events.length - rows.length }
}
