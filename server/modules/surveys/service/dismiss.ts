import type { Tx } from '../../../db/store.ts'
import { surveyDismissals } from '../table.ts'
import { askedSurvey } from './placed.ts'

/** Notes once that a shopper does not want to be asked now. */
export async function dismissSurvey(tx: Tx, dismissal: { shopId: string; id: string; surveyId: string; visitorId: string | null }, now: Date) {
  await askedSurvey(tx, dismissal.shopId, dismissal.surveyId, now)
  await tx
    .insert(surveyDismissals)
    .values({ ...dismissal, at: now })
    .onConflictDoNothing()
}
