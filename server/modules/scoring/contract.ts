import { z } from 'zod'
import { failures, Id } from '../../http/shapes.ts'

export const Signal = z.enum(['visit', 'product', 'cart', 'order', 'spent', 'return', 'review', 'message'])

const Rule = z
  .strictObject({
    signal: Signal.describe(
      'What counts: a visit, a product viewed, a visit with a cart, an order, each 100 of its currency spent, a return, a review, a conversation in chat.',
    ),
    points: z.int().min(-1000).max(1000).describe('For one, on the day it happens.'),
    halfLifeDays: z.int().min(1).max(3650).nullable().describe('After so many days it is worth half; null for what never fades.'),
    cap: z.int().min(1).max(10_000).describe('The most that all of this signal may add or take away.'),
  })
  .meta({ id: 'ScoringRule', description: 'What one signal is worth.' })

const isOnce = (rules: { signal: string }[]) => new Set(rules.map(({ signal }) => signal)).size === rules.length

export const Rules = z
  .array(Rule)
  .max(Signal.options.length)
  .refine(isOnce, { error: 'one rule for a signal', params: { rule: 'duplicate' } })

export const Score = z
  .object({
    total: z.int(),
    reasons: z.array(
      z.object({
        signal: Signal,
        count: z.number().describe('How many there were; for `spent`, hundreds of the currency.'),
        points: z.number().describe('What they are worth today.'),
        isCapped: z.boolean().describe('They would be worth more.'),
      }),
    ),
  })
  .meta({ id: 'Score', description: 'How much a customer has to do with the shop lately, and why.' })

export const showRules = {
  params: z.object({ shop: Id }),
  response: { 200: z.object({ rules: Rules, isDefault: z.boolean().describe('Nobody has changed them yet.') }), ...failures },
}

export const changeRules = {
  params: z.object({ shop: Id }),
  body: z.strictObject({ rules: Rules }),
  response: { 200: z.object({ rules: Rules, isDefault: z.boolean() }), ...failures },
}

/** Rules as JSON in the address: a preview changes nothing, so it is no POST. */
const RulesText = z
  .string()
  .max(4000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', params: { rule: 'invalid_format' } })
      return z.NEVER
    }
  })
  .pipe(Rules)
  .describe('Rules as JSON; left out, those of the shop.')

export const previewScore = {
  params: z.object({ shop: Id, customer: Id }),
  querystring: z.strictObject({ rules: RulesText.optional() }),
  response: { 200: Score, ...failures },
}
