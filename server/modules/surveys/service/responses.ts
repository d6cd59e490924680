import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Value } from '../../../../sdk/surveys/path.ts'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { CustomerNotFound } from '../../customers/errors.ts'
import { customers, identities } from '../../customers/table.ts'
import { orders } from '../../orders/table.ts'
import { ResponseNotFound } from '../errors.ts'
import type { Question } from '../questions/contract.ts'
import { type SurveyAnswer, type SurveyResponse, surveyAnswers, surveyInvitations, surveyResponses, surveys, surveyVersions } from '../table.ts'
import { travelling } from './check.ts'
import { type Filter, fits } from './filter.ts'

export interface WholeResponse {
  response: SurveyResponse
  survey: { id: string; name: string }
  customer: { id: string; email: string | null; firstName: string | null; lastName: string | null } | null
  order: { id: string; number: string } | null
  /** Where the survey was sent, if it was. */
  email: string | null
  /** In the order of the questions, as they were asked. */
  answers: { question: Question; value: Value }[]
}

export interface ResponseQuery extends Filter {
  shopId: string
  surveyId: string
  isFinished?: boolean | undefined
  /** Only who answered this question. */
  question?: string | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of the people who answered a survey, the newest first. */
export async function responsesOf(db: Reader, { shopId, surveyId, isFinished, question, after, limit, ...filter }: ResponseQuery) {
  const { startedAt, id, finishedAt } = surveyResponses
  const answered =
    question &&
    inArray(
      id,
      db
        .select({ id: surveyAnswers.responseId })
        .from(surveyAnswers)
        .where(isAnswerTo(shopId, surveyId, question)),
    )
  const rows = await wholeRows(db)
    .where(
      and(
        fits(shopId, surveyId, filter),
        isFinished === undefined ? undefined : isFinished ? isNotNull(finishedAt) : isNull(finishedAt),
        answered || undefined,
        after && olderThan(startedAt, id, after),
      ),
    )
    .orderBy(...newestFirst(startedAt, id))
    .limit(limit + 1)
  const page = toNewestPage(
    rows.map((row) => ({ ...row, id: row.response.id })),
    limit,
    ({ response }) => response.startedAt,
  )
  return { rows: await withAnswers(db, shopId, page.rows), next: page.next }
}

const isAnswerTo = (shopId: string, surveyId: string, question: string) =>
  and(eq(surveyAnswers.shopId, shopId), eq(surveyAnswers.surveyId, surveyId), eq(surveyAnswers.questionId, question))

/** @throws {ResponseNotFound} also for another shop's or another survey's */
export async function responseBy(db: Reader, shopId: string, surveyId: string, id: string): Promise<WholeResponse> {
  const rows = await wholeRows(db).where(and(fits(shopId, surveyId, {}), eq(surveyResponses.id, id)))
  const [response] = await withAnswers(db, shopId, rows)
  if (!response) throw new ResponseNotFound(id)
  return response
}

/** Deletes one person's answers. */
export async function deleteResponse(tx: Tx, shopId: string, surveyId: string, id: string) {
  await responseBy(tx, shopId, surveyId, id)
  await tx.delete(surveyAnswers).where(and(eq(surveyAnswers.shopId, shopId), eq(surveyAnswers.responseId, id)))
  await tx.delete(surveyResponses).where(and(eq(surveyResponses.shopId, shopId), eq(surveyResponses.id, id)))
}

const MOST_OF_ONE = 100

const isCustomer = (shopId: string, id: string) => and(eq(customers.shopId, shopId), eq(customers.id, id))

/** What a customer answered in any survey of the shop, the newest first: as themselves, by a mail, or in a browser that is known to be theirs. @throws {CustomerNotFound} also for another shop's */
export async function surveysOf(db: Reader, shopId: string, customerId: string): Promise<WholeResponse[]> {
  if ((await db.$count(customers, isCustomer(shopId, customerId))) === 0) throw new CustomerNotFound(customerId)
  const theirs = db
    .select({ value: identities.value })
    .from(identities)
    .where(and(eq(identities.shopId, shopId), eq(identities.customerId, customerId), eq(identities.type, 'visitor')))
  const rows = await wholeRows(db)
    .where(and(eq(surveyResponses.shopId, shopId), or(eq(surveyResponses.customerId, customerId), inArray(surveyResponses.visitorId, theirs))))
    .orderBy(desc(surveyResponses.startedAt), desc(surveyResponses.id))
    .limit(MOST_OF_ONE)
  return withAnswers(db, shopId, rows)
}

const wholeRows = (db: Reader) =>
  db
    .select({
      response: surveyResponses,
      survey: { id: surveys.id, name: surveys.name },
      customer: { id: customers.id, email: customers.email, firstName: customers.firstName, lastName: customers.lastName },
      order: { id: orders.id, number: orders.number },
      email: sql<string | null>`${surveyInvitations.email}`,
    })
    .from(surveyResponses)
    .innerJoin(surveys, eq(surveys.id, surveyResponses.surveyId))
    .leftJoin(customers, eq(customers.id, surveyResponses.customerId))
    .leftJoin(orders, eq(orders.id, surveyResponses.orderId))
    .leftJoin(surveyInvitations, and(eq(surveyInvitations.shopId, surveyResponses.shopId), eq(surveyInvitations.id, surveyResponses.id)))

async function withAnswers(db: Reader, shopId: string, rows: Omit<WholeResponse, 'answers'>[]): Promise<WholeResponse[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ response }) => response.id)
  const answers = await db
    .select()
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.shopId, shopId), inArray(surveyAnswers.responseId, ids)))
  const byResponse = Map.groupBy(answers, ({ responseId }) => responseId)
  const versions = await db
    .select()
    .from(surveyVersions)
    .where(and(eq(surveyVersions.shopId, shopId), inArray(surveyVersions.surveyId, [...new Set(rows.map(({ survey }) => survey.id))])))
  return rows.map((row) => {
    const { surveyId, version, id } = row.response
    const asked = versions.find((one) => one.surveyId === surveyId && one.version === version)?.questions ?? []
    return { ...row, answers: inOrder(asked, byResponse.get(id) ?? []) }
  })
}

const inOrder = (questions: Question[], answers: SurveyAnswer[]) =>
  questions.flatMap((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id)
    return answer ? [{ question, value: travelling(answer, question) }] : []
  })
