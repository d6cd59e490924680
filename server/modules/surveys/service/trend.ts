import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { surveyAnswers, surveyResponses } from '../table.ts'
import { type Filter, fits } from './filter.ts'
import { type ScoreKind, scoreOf } from './scores.ts'

export type Every = 'day' | 'week' | 'month'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The first day of the day, week (from Monday) or month that holds a moment, on the clocks where the shops are: `2026-03-02`. */
export function periodOf(moment: Date, every: Every): string {
  const day = calendar.format(moment)
  if (every === 'day') return day
  if (every === 'month') return `${day.slice(0, 7)}-01`
  const date = new Date(`${day}T00:00:00Z`)
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10)
}

/** What one scale says over time: a point for every period in which somebody answered. */
export async function trendOf(db: Reader, about: { shopId: string; surveyId: string; questionId: string; kind: ScoreKind }, filter: Filter, every: Every) {
  const { shopId, surveyId, questionId, kind } = about
  const rows = await db
    .select({ number: surveyAnswers.number, at: surveyResponses.startedAt })
    .from(surveyAnswers)
    .innerJoin(surveyResponses, and(eq(surveyResponses.shopId, surveyAnswers.shopId), eq(surveyResponses.id, surveyAnswers.responseId)))
    .where(and(fits(shopId, surveyId, filter), eq(surveyAnswers.questionId, questionId), isNotNull(surveyAnswers.number)))
    .orderBy(asc(surveyResponses.startedAt))
  const periods = new Map<string, Map<number, number>>()
  const known = new Map<number, string>()
  for (const { number, at } of rows) {
    const hour = Math.floor(at.getTime() / HOUR)
    const period = known.get(hour) ?? periodOf(at, every)
    known.set(hour, period)
    const counts = periods.get(period) ?? new Map<number, number>()
    periods.set(period, counts)
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return [...periods].flatMap(([from, counts]) => {
    const score = scoreOf(kind, counts)
    return score ? [{ from, n: score.n, value: score.value }] : []
  })
}
