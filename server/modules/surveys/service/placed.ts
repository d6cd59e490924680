import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { SurveyNotActive, SurveyNotFound } from '../errors.ts'
import { type Survey, surveys, surveyVersions } from '../table.ts'
import { surveySettingsOf } from './settings.ts'

/** What the browser must know to decide by itself which survey comes up, and when; undefined where the shop asks nothing. */
export async function placedSurveys(db: Reader, shopId: string) {
  const rows = await db
    .select()
    .from(surveys)
    .where(and(eq(surveys.shopId, shopId), eq(surveys.state, 'active')))
    .orderBy(asc(surveys.createdAt), asc(surveys.id))
  if (rows.length === 0) return undefined
  const { cooldownDays } = await surveySettingsOf(db, shopId)
  return { cooldownDays, rules: rows.map(rulesOf) }
}

const rulesOf = ({ id, trigger, seconds, urls, share, cooldownDays, repeats, startsAt, endsAt }: Survey) => ({
  ...{ id, trigger, seconds, urls, share, cooldownDays, repeats },
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
})

/** Whether answers are taken now. */
export const isAsked = ({ state, startsAt, endsAt }: Pick<Survey, 'state' | 'startsAt' | 'endsAt'>, now: Date) =>
  state === 'active' && (!startsAt || startsAt <= now) && (!endsAt || endsAt > now)

/** The surveys of a shop that take answers now. */
export const whereAsked = (shopId: string, now: Date) =>
  and(
    eq(surveys.shopId, shopId),
    eq(surveys.state, 'active'),
    or(isNull(surveys.startsAt), lte(surveys.startsAt, now)),
    or(isNull(surveys.endsAt), gt(surveys.endsAt, now)),
  )

/**
 * @throws {SurveyNotFound} also for another shop's and for a draft
 * @throws {SurveyNotActive} for one that is not asked now
 */
export async function askedSurvey(db: Reader, shopId: string, id: string, now: Date): Promise<Survey> {
  const [survey] = await db
    .select()
    .from(surveys)
    .where(and(eq(surveys.shopId, shopId), eq(surveys.id, id)))
  if (!survey || survey.state === 'draft') throw new SurveyNotFound(id)
  if (!isAsked(survey, now)) throw new SurveyNotActive(id)
  return survey
}

/** The questions as one version asked them; undefined for a version that never was. */
export async function questionsOf(db: Reader, shopId: string, surveyId: string, version: number) {
  const [row] = await db
    .select({ questions: surveyVersions.questions })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.shopId, shopId), eq(surveyVersions.surveyId, surveyId), eq(surveyVersions.version, version)))
  return row?.questions
}

/** What a shopper is asked now. */
export async function publicSurvey(db: Reader, shopId: string, id: string, now: Date) {
  const { version, thanks } = await askedSurvey(db, shopId, id, now)
  return { id, version, thanks, questions: (await questionsOf(db, shopId, id, version)) ?? [] }
}
