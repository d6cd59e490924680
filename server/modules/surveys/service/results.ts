import { and, count, eq, gte, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import type { Question } from '../questions/contract.ts'
import { SCALES } from '../questions/contract.ts'
import { surveyAnswers, surveyDismissals, surveyInvitations, surveyResponses } from '../table.ts'
import { type Filter, fits } from './filter.ts'
import { type ScoreKind, scoreOf } from './scores.ts'
import { versionsOf } from './surveys.ts'

export const isScale = (kind: Question['kind']): kind is ScoreKind => kind in SCALES

/** What came of a survey, question by question; a question that is no longer asked is shown last, as long as somebody answered it. */
export async function resultsOf(db: Reader, shopId: string, surveyId: string, filter: Filter) {
  const ofThese = fits(shopId, surveyId, filter)
  const [whole] = await db
    .select({ responses: count(), finished: count(surveyResponses.finishedAt) })
    .from(surveyResponses)
    .where(ofThese)
  const left = await db
    .select({ question: surveyResponses.lastQuestion, n: count() })
    .from(surveyResponses)
    .where(and(ofThese, isNull(surveyResponses.finishedAt)))
    .groupBy(surveyResponses.lastQuestion)
  const bars = await barsOf(db, shopId, surveyId, filter)
  const texts = await textsOf(db, shopId, surveyId, filter)
  const questions = (await everAsked(db, shopId, surveyId)).map(({ question, isAsked }) => {
    const own = bars.get(question.id) ?? new Map<string, number>()
    const answered = texts.get(question.id) ?? own.get(ANSWERED) ?? 0
    return {
      question,
      isAsked,
      answered,
      left: left.find((row) => row.question === question.id)?.n ?? 0,
      bars: drawn(question, own),
      score: scored(question, own),
    }
  })
  return {
    responses: whole?.responses ?? 0,
    finished: whole?.finished ?? 0,
    dismissed: filter.source === 'mail' ? 0 : await dismissals(db, shopId, surveyId, filter),
    mailed: await mailed(db, shopId, surveyId),
    questions: questions.filter(({ isAsked, answered }) => isAsked || answered > 0),
  }
}

/** Every question in its newest words. */
async function everAsked(db: Reader, shopId: string, surveyId: string) {
  const versions = await versionsOf(db, shopId, surveyId)
  const known = new Map<string, { question: Question; isAsked: boolean }>()
  versions.forEach(({ questions }, at) => {
    for (const question of questions) {
      const newest = known.get(question.id)
      const choices = question.choices.filter(({ id }) => !newest?.question.choices.some((choice) => choice.id === id))
      if (newest) newest.question = { ...newest.question, choices: [...newest.question.choices, ...choices] }
      else known.set(question.id, { question, isAsked: at === 0 })
    }
  })
  return [...known.values()]
}

/** The key under which stands how many answered at all. */
const ANSWERED = ''

/** By question: how often each number and each choice was taken. */
async function barsOf(db: Reader, shopId: string, surveyId: string, filter: Filter) {
  const { questionId, number, choices, responseId } = surveyAnswers
  const rows = await db
    .select({ questionId, number, choices, n: count() })
    .from(surveyAnswers)
    .innerJoin(surveyResponses, and(eq(surveyResponses.shopId, surveyAnswers.shopId), eq(surveyResponses.id, responseId)))
    .where(and(fits(shopId, surveyId, filter), isNull(surveyAnswers.text)))
    .groupBy(questionId, number, choices)
  const bars = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const own = bars.get(row.questionId) ?? new Map<string, number>()
    bars.set(row.questionId, own)
    for (const key of [ANSWERED, ...(row.choices ?? [`${row.number}`])]) own.set(key, (own.get(key) ?? 0) + row.n)
  }
  return bars
}

async function textsOf(db: Reader, shopId: string, surveyId: string, filter: Filter) {
  const { questionId, responseId, text } = surveyAnswers
  const rows = await db
    .select({ questionId, n: count() })
    .from(surveyAnswers)
    .innerJoin(surveyResponses, and(eq(surveyResponses.shopId, surveyAnswers.shopId), eq(surveyResponses.id, responseId)))
    .where(and(fits(shopId, surveyId, filter), isNotNull(text)))
    .groupBy(questionId)
  return new Map(rows.map((row) => [row.questionId, row.n]))
}

function drawn({ kind, choices }: Question, own: ReadonlyMap<string, number>) {
  const [low, high] = isScale(kind) ? SCALES[kind] : [0, -1]
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => `${low + at}`)
  return [...numbers, ...choices.map(({ id }) => id)].map((key) => ({ key, n: own.get(key) ?? 0 }))
}

function scored({ kind }: Question, own: ReadonlyMap<string, number>) {
  if (!isScale(kind)) return null
  const counts = [...own].filter(([key]) => key !== ANSWERED).map(([key, n]) => [Number(key), n] as const)
  return scoreOf(kind, new Map(counts)) ?? null
}

function dismissals(db: Reader, shopId: string, surveyId: string, { from, until }: Filter) {
  const { at } = surveyDismissals
  return db.$count(
    surveyDismissals,
    and(eq(surveyDismissals.shopId, shopId), eq(surveyDismissals.surveyId, surveyId), from && gte(at, from), until && lt(at, until)),
  )
}

async function mailed(db: Reader, shopId: string, surveyId: string) {
  const rows = await db
    .select({ state: surveyInvitations.state, n: count() })
    .from(surveyInvitations)
    .where(and(eq(surveyInvitations.shopId, shopId), eq(surveyInvitations.surveyId, surveyId)))
    .groupBy(surveyInvitations.state)
  return { queued: 0, sent: 0, skipped: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}
