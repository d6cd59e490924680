import { and, eq, gte, lt } from 'drizzle-orm'
import { type SurveyResponse, surveyResponses } from '../table.ts'

/** Which answers are looked at: those of people who began in this time, and came this way. */
export interface Filter {
  from?: Date | undefined
  /** The moment after the last. */
  until?: Date | undefined
  source?: SurveyResponse['source'] | undefined
}

export const fits = (shopId: string, surveyId: string, { from, until, source }: Filter) =>
  and(
    eq(surveyResponses.shopId, shopId),
    eq(surveyResponses.surveyId, surveyId),
    from && gte(surveyResponses.startedAt, from),
    until && lt(surveyResponses.startedAt, until),
    source && eq(surveyResponses.source, source),
  )
