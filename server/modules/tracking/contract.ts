import { z } from 'zod'
import { Cursor, failures, Id, words } from '../../http/shapes.ts'

const DAY = 24 * 60 * 60_000

const money = { value: z.int().min(0).max(Number.MAX_SAFE_INTEGER), currency: z.string().regex(/^[A-Z]{3}$/) }
const told = {
  id: z.string().regex(/^[\w-]{8,64}$/),
  age: z.int().min(0).max(DAY),
  url: z.url({ protocol: /^https?$/ }).max(4096),
}

/** One event of a batch. Each is judged by itself, so that a bad one does not cost the good ones. */
export const Told = z.discriminatedUnion('type', [
  z.strictObject({ ...told, type: z.literal('page') }),
  z.strictObject({ ...told, type: z.literal('product'), product: Id }),
  z.strictObject({ ...told, type: z.literal('cart'), ...money }),
  z.strictObject({ ...told, type: z.literal('order'), order: words(1, 64), value: money.value.optional(), currency: money.currency.optional() }),
])

/** Who sends: a body names the visitor, because a beacon carries no headers. */
export const sender = {
  visitor: z.string().max(300).optional().describe('The token of an earlier answer.'),
  seed: z
    .string()
    .regex(/^[\w-]{20,64}$/)
    .optional()
    .describe('A random text of the browser’s own, by which it is one visitor until it has a token.'),
}
export const NewToken = z.string().describe('The visitor’s token from now on.')

export const Refusal = z
  .object({
    index: z.int().describe('Place in the batch, from 0.'),
    issues: z.array(z.object({ field: z.string(), rule: z.string(), limit: z.number().optional() })),
  })
  .meta({ id: 'EventRefusal', description: 'Why one event of a batch was not taken. It would be refused again.' })

export const sendEvents = {
  params: z.object({ shop: z.string() }),
  body: z.strictObject({
    ...sender,
    events: z
      .array(z.unknown())
      .min(1)
      .max(50)
      .describe('`{ id, type, age, url }`, `age` in milliseconds; with `product`, `value` and `currency`, or `order`, by type.'),
  }),
  response: {
    200: z.object({ visitor: NewToken, counted: z.int().describe('Events that were new.'), refused: z.array(Refusal) }),
    ...failures,
  },
}

export const forgetVisits = {
  params: z.object({ shop: z.string() }),
  body: z.strictObject(sender),
  response: { 200: z.object({ deleted: z.int().describe('Visits.') }), ...failures },
}

export const Visit = z
  .object({
    id: z.string(),
    visitor: z.string(),
    customer: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }).nullable(),
    startedAt: z.iso.datetime(),
    lastAt: z.iso.datetime(),
    entryUrl: z.string(),
    exitUrl: z.string(),
    pageViews: z.int(),
    cart: z.object({ valueMinor: z.int(), currency: z.string() }).nullable().describe('The most that the cart held.'),
    order: z.string().nullable().describe('Number of the order placed.'),
    address: z.string().nullable().describe('Shortened; null once it is erased.'),
    browser: z.string().nullable(),
  })
  .meta({ id: 'Visit', description: 'One visit to the shop’s pages: less than thirty idle minutes between its events.' })

export const listVisits = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    customer: Id.optional(),
    visitor: Id.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: { 200: z.object({ visits: z.array(Visit), next: z.string().nullable() }), ...failures },
}
