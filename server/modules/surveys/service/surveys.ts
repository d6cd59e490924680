import { isDeepStrictEqual } from 'node:util'
import { and, count, desc, eq, max } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { placedTopic } from '../../accounts/service/shops.ts'
import { SurveyKindFixed, SurveyNotFound, SurveyStateConflict } from '../errors.ts'
import type { Question } from '../questions/contract.ts'
import { type Survey, type SurveyState, surveyResponses, surveys, surveyVersions } from '../table.ts'

export type SurveyInput = Omit<Survey, 'id' | 'shopId' | 'state' | 'version' | 'createdAt' | 'updatedAt'> & { questions: Question[] }

export interface WholeSurvey {
  survey: Survey
  questions: Question[]
  responses: number
  finished: number
  lastAt: Date | null
}

/** The surveys of a shop with what came of them, the newest first. */
export async function surveysIn(db: Reader, shopId: string, state?: SurveyState): Promise<WholeSurvey[]> {
  const rows = await whole(db, shopId, state && eq(surveys.state, state))
  const counts = await db
    .select({ surveyId: surveyResponses.surveyId, responses: count(), finished: count(surveyResponses.finishedAt), lastAt: max(surveyResponses.updatedAt) })
    .from(surveyResponses)
    .where(eq(surveyResponses.shopId, shopId))
    .groupBy(surveyResponses.surveyId)
  return rows.map((row) => {
    const { responses = 0, finished = 0, lastAt = null } = counts.find(({ surveyId }) => surveyId === row.survey.id) ?? {}
    return { ...row, responses, finished, lastAt }
  })
}

const whole = (db: Reader, shopId: string, only?: ReturnType<typeof eq>) =>
  db
    .select({ survey: surveys, questions: surveyVersions.questions })
    .from(surveys)
    .innerJoin(surveyVersions, and(eq(surveyVersions.surveyId, surveys.id), eq(surveyVersions.version, surveys.version)))
    .where(and(eq(surveys.shopId, shopId), only))
    .orderBy(desc(surveys.createdAt), desc(surveys.id))

/** @throws {SurveyNotFound} also for another shop's */
export async function surveyBy(db: Reader, shopId: string, id: string): Promise<WholeSurvey> {
  const [row] = await whole(db, shopId, eq(surveys.id, id))
  if (!row) throw new SurveyNotFound(id)
  const [counts] = await db
    .select({ responses: count(), finished: count(surveyResponses.finishedAt), lastAt: max(surveyResponses.updatedAt) })
    .from(surveyResponses)
    .where(and(eq(surveyResponses.shopId, shopId), eq(surveyResponses.surveyId, id)))
  return { ...row, responses: counts?.responses ?? 0, finished: counts?.finished ?? 0, lastAt: counts?.lastAt ?? null }
}

/** A draft: nobody is asked before it is activated. */
export async function addSurvey(tx: Tx, shopId: string, { questions, ...input }: SurveyInput): Promise<string> {
  const [survey] = await tx
    .insert(surveys)
    .values({ ...input, shopId, state: 'draft', version: 1 })
    .returning()
  if (!survey) throw new Error('An insert answered no row')
  await tx.insert(surveyVersions).values({ shopId, surveyId: survey.id, version: 1, questions })
  return survey.id
}

/**
 * Changes a survey. Questions that somebody has answered stay as they were asked: the new ones are a new version.
 * @throws {SurveyKindFixed} for another kind of question under an id that was used before
 */
export async function changeSurvey(tx: Tx, shopId: string, id: string, { questions, ...input }: SurveyInput) {
  const known = await surveyBy(tx, shopId, id)
  const isSame = isDeepStrictEqual(questions, known.questions)
  const answered = await tx.$count(surveyResponses, and(eq(surveyResponses.shopId, shopId), eq(surveyResponses.surveyId, id)))
  const isNew = !isSame && answered > 0
  const version = known.survey.version + Number(isNew)
  if (isNew) await refuseOtherKinds(tx, shopId, id, questions)
  if (isNew) await tx.insert(surveyVersions).values({ shopId, surveyId: id, version, questions })
  else if (!isSame)
    await tx
      .update(surveyVersions)
      .set({ questions })
      .where(and(eq(surveyVersions.surveyId, id), eq(surveyVersions.version, version)))
  await tx
    .update(surveys)
    .set({ ...input, version, updatedAt: new Date() })
    .where(and(eq(surveys.shopId, shopId), eq(surveys.id, id)))
  tx.touch(placedTopic(shopId))
}

async function refuseOtherKinds(tx: Tx, shopId: string, surveyId: string, questions: Question[]) {
  const versions = await versionsOf(tx, shopId, surveyId)
  const kinds = new Map(versions.flatMap((version) => version.questions.map(({ id, kind }) => [id, kind])))
  const other = questions.find(({ id, kind }) => kinds.has(id) && kinds.get(id) !== kind)
  if (other) throw new SurveyKindFixed(other.id)
}

/** All that was ever asked, the newest version first. */
export const versionsOf = (db: Reader, shopId: string, surveyId: string) =>
  db
    .select({ version: surveyVersions.version, questions: surveyVersions.questions })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.shopId, shopId), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.version))

const BECOMES: Record<SurveyState, readonly SurveyState[]> = {
  draft: ['active'],
  active: ['paused', 'closed'],
  paused: ['active', 'closed'],
  closed: ['active'],
}

/** @throws {SurveyStateConflict} where one state does not lead to the other */
export async function changeSurveyState(tx: Tx, shopId: string, id: string, state: SurveyState) {
  const { survey } = await surveyBy(tx, shopId, id)
  if (survey.state === state) return
  if (!BECOMES[survey.state].includes(state)) throw new SurveyStateConflict(survey.state, state)
  await tx
    .update(surveys)
    .set({ state, updatedAt: new Date() })
    .where(and(eq(surveys.shopId, shopId), eq(surveys.id, id)))
  tx.touch(placedTopic(shopId))
}

/** Deletes a survey with all answers. */
export async function deleteSurvey(tx: Tx, shopId: string, id: string) {
  await surveyBy(tx, shopId, id)
  await tx.delete(surveys).where(and(eq(surveys.shopId, shopId), eq(surveys.id, id)))
  tx.touch(placedTopic(shopId))
}
