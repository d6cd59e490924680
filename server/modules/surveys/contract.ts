import { z } from 'zod'
import { failures, Id, Locale, LocaleText, words } from '../../http/shapes.ts'
import { AnswerValue, SurveyQuestion } from './questions/contract.ts'

export const SurveyTrigger = z.enum(['time', 'exit', 'chat', 'order', 'mail', 'tag']).describe('What brings it up; `tag`: only where the page has its element.')

const Instant = z.iso.datetime()

/** When a survey comes up; asked by the SDK in the browser, with no request of its own. */
export const SurveyRules = z
  .object({
    id: z.string(),
    trigger: SurveyTrigger,
    seconds: z.int().describe('On the page, for `time`.'),
    urls: z.array(z.string()).describe('Globs of paths or whole addresses; empty for every page.'),
    share: z.int().describe('Of a hundred shoppers.'),
    cooldownDays: z.int().describe('After the last act of this shopper on this survey.'),
    repeats: z.boolean().describe('Whether who has answered is asked again after that.'),
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
  })
  .meta({ id: 'SurveyRules' })

export const PublicSurvey = z
  .object({ id: z.string(), version: z.int().describe('Sent back with the answers.'), questions: z.array(SurveyQuestion), thanks: LocaleText })
  .meta({ id: 'PublicSurvey', description: 'What a shopper is asked.' })

const ofShop = z.object({ shop: z.string().describe('The publishable key, pk_….') })
const oneSurvey = ofShop.extend({ survey: Id })

/** Made by the browser and known to nobody else: who has it goes on with the answers. */
const ClientId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{20,64}$/)
  .describe('Made by the browser: at least 20 random letters and digits.')
const oneResponse = oneSurvey.extend({ response: ClientId })

export const showSurvey = { params: oneSurvey, response: { 200: PublicSurvey, ...failures } }

const Answers = z.record(z.string().max(40), AnswerValue)

export const readAnswers = {
  params: oneResponse,
  response: {
    200: z.object({ answers: z.record(z.string(), AnswerValue), version: z.int(), questions: z.array(SurveyQuestion), finished: z.boolean() }),
    ...failures,
  },
}

export const saveAnswers = {
  params: oneResponse,
  body: z.strictObject({
    version: z.int().min(1).describe('Of the survey, as it was asked.'),
    answers: Answers.describe('By question: those given since the last request, or any of them again. The last one counts.'),
    finished: z.boolean().default(false),
    locale: Locale.optional(),
    url: words(0, 2000).optional().describe('The page.'),
    order: words(0, 128).optional().describe('The number of the order just placed.'),
    conversation: words(0, 128).optional().describe('The chat just ended.'),
  }),
  response: { 200: z.object({ finished: z.boolean(), visitor: z.string().describe('Names this visitor from now on.') }), ...failures },
}

export const dismiss = {
  params: oneSurvey.extend({ dismissal: ClientId }),
  body: z.strictObject({}),
  response: { 200: z.object({ ok: z.literal(true) }), ...failures },
}
