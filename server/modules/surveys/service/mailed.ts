import { and, eq } from 'drizzle-orm'
import type { Given } from '../../../../sdk/surveys/path.ts'
import type { Reader } from '../../../db/store.ts'
import type { Text } from '../../../http/shapes.ts'
import { shops } from '../../accounts/table.ts'
import type { Question } from '../questions/contract.ts'
import { surveyInvitations, surveyResponses, surveys } from '../table.ts'
import { answersOf, type Sheet } from './answers.ts'
import { givenBy } from './check.ts'
import { isAsked, questionsOf } from './placed.ts'

export interface MailedSurvey {
  questions: Question[]
  given: Given
  isFinished: boolean
  thanks: Text
  sheet: Sheet
}

/** The survey that a mail asks, with what was answered behind its link so far; undefined for one that takes no answers now. */
export async function mailedSurvey(db: Reader, shopId: string, invitationId: string, now: Date): Promise<MailedSurvey | undefined> {
  const [row] = await db
    .select({ invitation: surveyInvitations, survey: surveys, locale: shops.locale })
    .from(surveyInvitations)
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .innerJoin(shops, eq(shops.id, surveyInvitations.shopId))
    .where(and(eq(surveyInvitations.shopId, shopId), eq(surveyInvitations.id, invitationId)))
  if (!row || !isAsked(row.survey, now)) return undefined
  const { invitation, survey, locale } = row
  const [response] = await db
    .select()
    .from(surveyResponses)
    .where(and(eq(surveyResponses.shopId, shopId), eq(surveyResponses.id, invitation.id)))
  const version = response?.version ?? survey.version
  const questions = (await questionsOf(db, shopId, survey.id, version)) ?? []
  const { id, surveyId, customerId, orderId } = invitation
  const sheet: Sheet = {
    ...{ shopId, id, surveyId, version, customerId, orderId, locale },
    source: 'mail',
    visitorId: null,
    orderNumber: null,
    conversationId: null,
    url: null,
  }
  const given = response ? givenBy(questions, await answersOf(db, shopId, id)) : {}
  return { questions, given, isFinished: response?.finishedAt != null, thanks: survey.thanks, sheet }
}
