import { randomUUID } from 'node:crypto'
import { insertion } from '../../../db/insertion.ts'
import type { Tx } from '../../../db/store.ts'
import { lessons, type Seen } from '../table.ts'

const insertLesson = insertion(lessons)

/** Views or goods of one lesson: more of a batch or an order are no sign of taste. */
const MOST = 50

/** Ids of lessons that were given before a moment are less than this: the time comes first in them, in milliseconds. */
export const lessonsBefore = (moment: number) => moment.toString(36).padStart(9, '0')

const idAt = (now: number) => `${lessonsBefore(now)}-${randomUUID()}`

/** What a visitor has just viewed is to be learned from. One row, whatever there is to learn, and none that anybody else writes. */
export const promiseViews = (tx: Tx, shopId: string, visitId: string, seen: Seen[], now = Date.now()) =>
  insertLesson(tx, { id: idAt(now), shopId, kind: 'viewed', visitId, seen: seen.toSorted((a, b) => a[1] - b[1]).slice(-MOST) })

/** What was bought together is to be learned from; one product says nothing. */
export async function promiseOrder(tx: Tx, shopId: string, items: readonly string[], at: Date, now = Date.now()) {
  const distinct = [...new Set(items)].slice(0, MOST)
  if (distinct.length < 2) return
  await insertLesson(tx, { id: idAt(now), shopId, kind: 'bought', visitId: null, seen: distinct.map((item): Seen => [item, at.getTime()]) })
}
