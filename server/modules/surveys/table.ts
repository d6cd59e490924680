import { sql } from 'drizzle-orm'
import { boolean, check, id, index, instant, integer, json, now, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import type { Text } from '../../http/shapes.ts'
import { ofShop } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'
import { orders } from '../orders/table.ts'
import type { Question } from './questions/contract.ts'

export const surveyStates = ['draft', 'active', 'paused', 'closed'] as const
export const surveyTriggers = ['time', 'exit', 'chat', 'order', 'mail', 'tag'] as const
export const mailMoments = ['ordered', 'delivered'] as const
export const invitationStates = ['queued', 'sent', 'skipped'] as const
export const invitationReasons = ['inactive', 'cancelled', 'refunded', 'deleted', 'no_email', 'unsubscribed', 'no_consent', 'too_late', 'cooldown'] as const

/** What a shop asks its shoppers, and when. The questions stand in `survey_versions`, so that answers keep what was asked. */
export const surveys = table(
  'surveys',
  {
    id: id(),
    shopId: ofShop(),
    name: text().notNull(),
    state: text({ enum: surveyStates }).notNull(),
    /** The newest one's number. */
    version: integer().notNull(),
    /** What brings it up: `tag` is shown only where the page has its element. */
    trigger: text({ enum: surveyTriggers }).notNull(),
    /** On the page before `time` brings it up. */
    seconds: integer().notNull(),
    /** Globs of paths or whole addresses; empty for every page. */
    urls: json().$type<string[]>().notNull(),
    /** Of a hundred shoppers. */
    share: integer().notNull(),
    /** Days after a shopper's last act on this very survey. */
    cooldownDays: integer().notNull(),
    /** Whether who has answered is asked again after the cooldown. */
    repeats: boolean().notNull(),
    startsAt: instant(),
    endsAt: instant(),
    /** The day from which `mailDays` count. */
    mailAfter: text({ enum: mailMoments }).notNull(),
    mailDays: integer().notNull(),
    thanks: json().$type<Text>().notNull(),
    createdAt: now(),
    updatedAt: now(),
  },
  (t) => [index('surveys_by_state').on(t.shopId, t.state)],
)

/** The questions as they were asked from one change to the next. */
export const surveyVersions = table(
  'survey_versions',
  {
    shopId: ofShop(),
    surveyId: ofSurvey(),
    version: integer().notNull(),
    questions: json().$type<Question[]>().notNull(),
    createdAt: now(),
  },
  (t) => [primaryKey({ columns: [t.surveyId, t.version] })],
)

/** One shopper's answers. The id is made by the browser that answers, and is what lets it go on. */
export const surveyResponses = table(
  'survey_responses',
  {
    shopId: ofShop(),
    id: text().notNull(),
    surveyId: ofSurvey(),
    version: integer().notNull(),
    source: text({ enum: ['page', 'mail'] }).notNull(),
    visitorId: text(),
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    orderId: text().references(() => orders.id, { onDelete: 'set null' }),
    /** The order's number as the page told it: proves nothing. */
    orderNumber: text(),
    conversationId: text(),
    /** The page, without query and fragment. */
    url: text(),
    locale: text({ enum: ['pl', 'en'] }).notNull(),
    /** The question answered last: where who has not finished has left. */
    lastQuestion: text(),
    startedAt: now(),
    updatedAt: now(),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    index('survey_responses_by_time').on(t.shopId, t.surveyId, t.startedAt, t.id),
    index('survey_responses_by_customer').on(t.shopId, t.customerId, t.startedAt),
    index('survey_responses_by_visitor').on(t.shopId, t.visitorId),
    index('survey_responses_by_age').on(t.updatedAt),
  ],
)

/** One answer to one question, the last one given. One column holds it: a scale's number, a text, or the ids of choices. */
export const surveyAnswers = table(
  'survey_answers',
  {
    shopId: ofShop(),
    surveyId: ofSurvey(),
    responseId: text().notNull(),
    questionId: text().notNull(),
    number: integer(),
    text: text(),
    choices: json().$type<string[]>(),
    at: now(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.responseId, t.questionId] }),
    index('survey_answers_by_question').on(t.shopId, t.surveyId, t.questionId, t.at),
    check('survey_answers_hold_one', sql`(${t.number} is not null) or (${t.text} is not null) or (${t.choices} is not null)`),
  ],
)

/** A shopper closed the survey: not now. The id is made by the browser. */
export const surveyDismissals = table(
  'survey_dismissals',
  { shopId: ofShop(), id: text().notNull(), surveyId: ofSurvey(), visitorId: text(), at: now() },
  (t) => [primaryKey({ columns: [t.shopId, t.id] }), index('survey_dismissals_by_survey').on(t.shopId, t.surveyId, t.at)],
)

export const surveySettings = table('survey_settings', {
  shopId: ofShop().primaryKey(),
  /** Days after a shopper's last act on any survey of the shop. */
  cooldownDays: integer().notNull(),
})

/** A survey sent by mail: after an order, once for each, or by the staff to an address. Its id is that of the response, too. */
export const surveyInvitations = table(
  'survey_invitations',
  {
    id: id(),
    shopId: ofShop(),
    surveyId: ofSurvey(),
    orderId: text().references(() => orders.id, { onDelete: 'cascade' }),
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    /** In normal form. */
    email: text(),
    state: text({ enum: invitationStates }).notNull(),
    reason: text({ enum: invitationReasons }),
    dueAt: instant(),
    createdAt: now(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex('survey_invitations_by_order').on(t.surveyId, t.orderId),
    index('survey_invitations_by_email').on(t.shopId, t.email, t.sentAt),
    index('survey_invitations_by_state').on(t.shopId, t.surveyId, t.state),
  ],
)

function ofSurvey() {
  return text()
    .notNull()
    .references(() => surveys.id, { onDelete: 'cascade' })
}

export type Survey = typeof surveys.$inferSelect
export type SurveyResponse = typeof surveyResponses.$inferSelect
export type SurveyAnswer = typeof surveyAnswers.$inferSelect
export type SurveyInvitation = typeof surveyInvitations.$inferSelect
export type SurveyState = Survey['state']
export type InvitationReason = NonNullable<SurveyInvitation['reason']>
