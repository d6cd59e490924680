import { and, asc, eq } from 'drizzle-orm'
import { missingOn, pathOf, type Value } from '../../../../sdk/surveys/path.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { AnswerInvalid, ResponseNotFound, SurveyIncomplete, SurveyVersionUnknown } from '../errors.ts'
import type { Question } from '../questions/contract.ts'
import { type SurveyResponse, surveyAnswers, surveyResponses } from '../table.ts'
import { givenBy, keptAs } from './check.ts'
import { askedSurvey, questionsOf } from './placed.ts'

export interface Sheet
  extends Pick<SurveyResponse, 'shopId' | 'id' | 'surveyId' | 'version' | 'source' | 'visitorId' | 'orderNumber' | 'conversationId' | 'url' | 'locale'> {
  customerId?: string | null
  orderId?: string | null
}

/**
 * Keeps answers as they are given, the last one of each question; sent again they change nothing. What is finished stays as it is.
 * @throws {SurveyNotActive} for a survey that is not asked now
 * @throws {SurveyVersionUnknown} for questions that were never asked
 * @throws {ResponseNotFound} for an id that belongs to another survey
 * @throws {AnswerInvalid} for an answer that its question does not take; then none is kept
 * @throws {SurveyIncomplete} to finish where a question on the way must be answered still
 */
export async function saveAnswers(tx: Tx, sheet: Sheet, values: Record<string, Value | null>, isFinished: boolean, now: Date): Promise<SurveyResponse> {
  await askedSurvey(tx, sheet.shopId, sheet.surveyId, now)
  const known = await findResponse(tx, sheet)
  if (known?.finishedAt) return known
  const questions = await questionsOf(tx, sheet.shopId, sheet.surveyId, known?.version ?? sheet.version)
  if (!questions) throw new SurveyVersionUnknown()
  const kept = Object.entries(values).map(([id, value]) => {
    const question = questions.find((one) => one.id === id)
    if (!question) throw new AnswerInvalid(id)
    return { id, answer: keptAs(question, value) }
  })
  const response = known ?? (await open(tx, sheet, now))
  for (const { id, answer } of kept) await keep(tx, response, id, answer, now)
  if (isFinished) await refuseIncomplete(tx, response, questions)
  const lastQuestion = kept.findLast(({ answer }) => answer)?.id ?? response.lastQuestion
  const changes = { lastQuestion, updatedAt: now, finishedAt: isFinished ? now : null }
  await tx.update(surveyResponses).set(changes).where(isResponse(sheet))
  return { ...response, ...changes }
}

const isResponse = ({ shopId, id }: Pick<SurveyResponse, 'shopId' | 'id'>) => and(eq(surveyResponses.shopId, shopId), eq(surveyResponses.id, id))

async function findResponse(db: Reader, { shopId, id, surveyId }: Pick<SurveyResponse, 'shopId' | 'id' | 'surveyId'>) {
  const [known] = await db.select().from(surveyResponses).where(isResponse({ shopId, id }))
  if (known && known.surveyId !== surveyId) throw new ResponseNotFound(id)
  return known
}

async function open(tx: Tx, { customerId, orderId = null, ...sheet }: Sheet, now: Date): Promise<SurveyResponse> {
  const known = customerId ?? (sheet.visitorId && (await customerBy(tx, sheet.shopId, 'visitor', sheet.visitorId))) ?? null
  const [response] = await tx
    .insert(surveyResponses)
    .values({ ...sheet, orderId, customerId: known || null, startedAt: now, updatedAt: now })
    .returning()
  if (!response) throw new Error('An insert answered no row')
  return response
}

async function keep(tx: Tx, { shopId, surveyId, id: responseId }: SurveyResponse, questionId: string, answer: ReturnType<typeof keptAs>, now: Date) {
  const { shopId: shop, responseId: response, questionId: question } = surveyAnswers
  if (!answer) {
    await tx.delete(surveyAnswers).where(and(eq(shop, shopId), eq(response, responseId), eq(question, questionId)))
    return
  }
  const row = { ...answer, shopId, surveyId, responseId, questionId, at: now }
  await tx
    .insert(surveyAnswers)
    .values(row)
    .onConflictDoUpdate({ target: [shop, response, question], set: { ...answer, at: now } })
}

/** What was answered on a way that was left again, by going back, is no answer of this person's. */
async function refuseIncomplete(tx: Tx, response: SurveyResponse, questions: Question[]) {
  const answers = await answersOf(tx, response.shopId, response.id)
  const given = givenBy(questions, answers)
  const path = pathOf(questions, given)
  const missing = missingOn(path, given)
  if (missing) throw new SurveyIncomplete(missing.id)
  const left = answers.filter(({ questionId }) => !path.some(({ id }) => id === questionId))
  for (const { questionId } of left) await keep(tx, response, questionId, undefined, response.updatedAt)
}

export const answersOf = (db: Reader, shopId: string, responseId: string) =>
  db
    .select()
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.shopId, shopId), eq(surveyAnswers.responseId, responseId)))
    .orderBy(asc(surveyAnswers.at))

/**
 * What a browser has answered so far, and what it was asked.
 * @throws {ResponseNotFound} also for another survey's
 */
export async function ownAnswers(db: Reader, shopId: string, surveyId: string, id: string) {
  const response = await findResponse(db, { shopId, id, surveyId })
  const questions = response && (await questionsOf(db, shopId, surveyId, response.version))
  if (!questions) throw new ResponseNotFound(id)
  const answers = givenBy(questions, await answersOf(db, shopId, id))
  return { answers: answers as Record<string, Value>, version: response.version, questions, finished: response.finishedAt !== null }
}
