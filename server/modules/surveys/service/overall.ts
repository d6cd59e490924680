import { and, count, eq, gte, isNotNull } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { surveyAnswers, surveys, surveyVersions } from '../table.ts'
import { isScale } from './results.ts'
import { type Score, type ScoreKind, scoreOf } from './scores.ts'

const LATELY = 90 * 24 * 60 * 60_000

/** What all surveys of a shop say together, by kind of scale, in the last 90 days. */
export async function overallScores(db: Reader, shopId: string, now: Date): Promise<Score[]> {
  const versions = await db
    .select({ surveyId: surveys.id, questions: surveyVersions.questions })
    .from(surveys)
    .innerJoin(surveyVersions, eq(surveyVersions.surveyId, surveys.id))
    .where(eq(surveys.shopId, shopId))
  const kinds = new Map(versions.flatMap(({ surveyId, questions }) => questions.map(({ id, kind }) => [`${surveyId} ${id}`, kind])))
  const { surveyId, questionId, number, at } = surveyAnswers
  const rows = await db
    .select({ surveyId, questionId, number, n: count() })
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.shopId, shopId), isNotNull(number), gte(at, new Date(now.getTime() - LATELY))))
    .groupBy(surveyId, questionId, number)
  const counts = new Map<ScoreKind, Map<number, number>>()
  for (const row of rows) {
    const kind = kinds.get(`${row.surveyId} ${row.questionId}`)
    if (!kind || !isScale(kind) || row.number === null) continue
    const own = counts.get(kind) ?? new Map<number, number>()
    counts.set(kind, own.set(row.number, (own.get(row.number) ?? 0) + row.n))
  }
  return (['nps', 'csat', 'ces', 'stars'] as const).flatMap((kind) => scoreOf(kind, counts.get(kind) ?? new Map()) ?? [])
}
