import { asc, desc } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { isTheirVisit, lastVisits, type Whose } from '../../recommendations/service/past.ts'
import { visits } from '../../tracking/table.ts'

/** Visits that are counted: who came more often is known well enough. */
const COUNTED = 100

/** How often somebody was in the shop, from when to when, and their last visits. */
export async function visitsOfPerson(db: Reader, whose: Whose) {
  const rows = await db.select({ id: visits.id }).from(visits).where(isTheirVisit(whose)).orderBy(desc(visits.startedAt), desc(visits.id)).limit(COUNTED)
  const [first] = await db.select({ at: visits.startedAt }).from(visits).where(isTheirVisit(whose)).orderBy(asc(visits.startedAt), asc(visits.id)).limit(1)
  const recent = await lastVisits(db, whose)
  return { count: rows.length, firstAt: first?.at ?? null, recent }
}
