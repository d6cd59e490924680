import { z } from 'zod'
import { Cursor, failures, Id, Locale, LocaleText, words } from '../../../http/shapes.ts'
import { SurveyTrigger } from '../contract.ts'
import { AnswerValue, QuestionKind, Questions, SurveyQuestion } from '../questions/contract.ts'

export const SurveyState = z.enum(['draft', 'active', 'paused', 'closed'])
const Instant = z.iso.datetime()
const Moment = z.iso.datetime({ offset: true })

/** `*` stands for anything; it begins with a slash, or names a site. */
const Glob = words(1, 300).regex(/^(\/|\*|https?:\/\/)\S*$/)

const rules = {
  trigger: SurveyTrigger,
  seconds: z.int().min(0).max(3600).default(10),
  urls: z.array(Glob).max(20).default([]).describe('Globs of paths or whole addresses; empty for every page.'),
  share: z.int().min(1).max(100).default(100).describe('Of a hundred shoppers.'),
  cooldownDays: z.int().min(0).max(365).default(30),
  repeats: z.boolean().default(false),
  startsAt: Moment.nullable().default(null),
  endsAt: Moment.nullable().default(null),
  mailAfter: z.enum(['ordered', 'delivered']).default('delivered'),
  mailDays: z.int().min(0).max(60).default(3),
}

export const SurveyData = z
  .strictObject({ name: words(1, 120), questions: Questions, thanks: LocaleText.default({ pl: '', en: '' }), ...rules })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || new Date(startsAt) < new Date(endsAt), {
    error: 'it must end after it starts',
    path: ['endsAt'],
    params: { rule: 'range' },
  })

export const Survey = z
  .object({
    id: z.string(),
    name: z.string(),
    state: SurveyState,
    version: z.int(),
    questions: z.array(SurveyQuestion),
    thanks: LocaleText,
    trigger: SurveyTrigger,
    seconds: z.int(),
    urls: z.array(z.string()),
    share: z.int(),
    cooldownDays: z.int(),
    repeats: z.boolean(),
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    mailAfter: z.enum(['ordered', 'delivered']),
    mailDays: z.int(),
    responses: z.int().describe('People who gave at least one answer.'),
    finished: z.int(),
    lastAt: Instant.nullable().describe('The last answer.'),
    createdAt: Instant,
  })
  .meta({ id: 'Survey', description: 'A survey as the staff see it.' })

export const SurveyScore = z
  .object({
    kind: z.enum(['nps', 'csat', 'ces', 'stars']),
    n: z.int().describe('Answers.'),
    value: z.number().describe('NPS: −100 to 100. CSAT: percent of 4 and 5. CES and stars: the mean.'),
    low: z.number().describe('Lower end of the 95 % confidence interval.'),
    high: z.number(),
    enough: z.boolean().describe('False where there are too few answers to say much.'),
  })
  .meta({ id: 'SurveyScore' })

const ofShop = z.object({ shop: Id })
const oneSurvey = ofShop.extend({ survey: Id })

export const listSurveys = {
  params: ofShop,
  querystring: z.strictObject({ state: SurveyState.optional() }),
  response: {
    200: z.object({
      surveys: z.array(Survey),
      scores: z.array(SurveyScore).describe('All surveys together, the last 90 days.'),
      shop: z.object({ count: z.int(), mean: z.number().nullable() }).describe('Stars of reviews of the shop.'),
    }),
    ...failures,
  },
}
export const addSurvey = { params: ofShop, body: SurveyData, response: { 201: Survey, ...failures } }
export const readSurvey = { params: oneSurvey, response: { 200: Survey, ...failures } }
export const changeSurvey = { params: oneSurvey, body: SurveyData, response: { 200: Survey, ...failures } }
export const changeState = {
  params: oneSurvey,
  body: z.strictObject({ state: z.enum(['active', 'paused', 'closed']) }),
  response: { 200: Survey, ...failures },
}
export const deleteSurvey = { params: oneSurvey, response: { 200: z.object({ id: z.string() }), ...failures } }

export const sendSurvey = {
  params: oneSurvey,
  body: z.strictObject({ email: z.email().max(254) }),
  response: { 201: z.object({ sent: z.boolean(), reason: z.enum(['unsubscribed', 'no_consent', 'cooldown']).nullable() }), ...failures },
}

export const SurveySettings = z
  .strictObject({ cooldownDays: z.int().min(0).max(365).describe('After the last act of a shopper on any survey of the shop.') })
  .meta({ id: 'SurveySettings' })
export const readSettings = { params: ofShop, response: { 200: SurveySettings, ...failures } }
export const changeSettings = { params: ofShop, body: SurveySettings, response: { 200: SurveySettings, ...failures } }

export const SurveyResponse = z
  .object({
    id: z.string(),
    survey: z.object({ id: z.string(), name: z.string() }),
    source: z.enum(['page', 'mail']),
    customer: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    email: z.string().nullable().describe('Where the survey was sent, else the customer’s.'),
    order: z.object({ id: z.string(), number: z.string() }).nullable(),
    orderNumber: z.string().nullable().describe('As the page told it; it proves nothing.'),
    url: z.string().nullable(),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    answers: z.array(z.object({ question: SurveyQuestion, value: AnswerValue })).describe('In the order of the questions, as they were asked.'),
  })
  .meta({ id: 'SurveyResponse', description: 'The answers of one person.' })

export const filters = {
  from: Moment.optional(),
  until: Moment.optional(),
  source: z.enum(['page', 'mail']).optional(),
}

export const listResponses = {
  params: oneSurvey,
  querystring: z.strictObject({
    ...filters,
    finished: z.enum(['yes', 'no']).optional(),
    question: Id.optional().describe('Only who answered this question.'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: { 200: z.object({ responses: z.array(SurveyResponse), next: z.string().nullable() }), ...failures },
}
export const readResponse = { params: oneSurvey.extend({ response: Id }), response: { 200: SurveyResponse, ...failures } }
export const deleteResponse = { params: oneSurvey.extend({ response: Id }), response: { 200: z.object({ id: z.string() }), ...failures } }

export const exportResponses = {
  params: oneSurvey,
  querystring: z.strictObject({ ...filters, lang: Locale.optional() }),
  response: {
    200: z.string().describe('A CSV file with a line for each person; cells that a spreadsheet would take for formulas are defused.'),
    ...failures,
  },
}

export const customerSurveys = {
  params: ofShop.extend({ customer: Id }),
  response: { 200: z.object({ responses: z.array(SurveyResponse) }), ...failures },
}

const Bar = z.object({ key: z.string().describe('The number, or the id of a choice.'), n: z.int() })
export const SurveyResults = z
  .object({
    responses: z.int(),
    finished: z.int(),
    dismissed: z.int().describe('Closed without an answer.'),
    mailed: z.object({ queued: z.int(), sent: z.int(), skipped: z.int() }),
    questions: z.array(
      z.object({
        question: SurveyQuestion,
        answered: z.int(),
        left: z.int().describe('Whose last answer this was, and who did not finish.'),
        bars: z.array(Bar),
        score: SurveyScore.nullable(),
      }),
    ),
    trend: z
      .object({
        question: z.string(),
        kind: QuestionKind,
        points: z.array(z.object({ from: z.string().describe('First day, in the time of Warsaw.'), n: z.int(), value: z.number() })),
      })
      .nullable()
      .describe('The first scale of the survey over time.'),
  })
  .meta({ id: 'SurveyResults' })

export const readResults = {
  params: oneSurvey,
  querystring: z.strictObject({ ...filters, every: z.enum(['day', 'week', 'month']).default('week') }),
  response: { 200: SurveyResults, ...failures },
}
