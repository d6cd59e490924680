import { z } from 'zod'
import { Cursor, failures, Id } from '../../http/shapes.ts'

export const RequestState = z.enum(['queued', 'sent', 'cancelled', 'skipped'])
export const RequestReason = z
  .enum([
    ...(['cancelled', 'refunded', 'deleted', 'unsubscribed', 'staff'] as const),
    ...(['mode_off', 'no_email', 'no_products', 'no_consent', 'too_late', 'cooldown', 'reviewed'] as const),
  ])
  .describe('Why nobody is asked.')
export const RequestMode = z.enum(['off', 'ordered', 'delivered'])

const Instant = z.iso.datetime()

export const ReviewRequest = z
  .object({
    id: z.string(),
    order: z.object({ id: z.string(), number: z.string(), status: z.string() }),
    email: z.string().nullable(),
    customer: z.string().nullable().describe('Their name.'),
    mode: RequestMode,
    state: RequestState,
    reason: RequestReason.nullable(),
    dueAt: Instant.nullable().describe('When it is sent; null while the payment or delivery is waited for.'),
    createdAt: Instant,
    sentAt: Instant.nullable(),
    answeredAt: Instant.nullable().describe('When the first review came by it.'),
  })
  .meta({ id: 'ReviewRequest', description: 'A mail that asks a buyer for reviews of one order, or why there is none.' })

const oneRequest = z.object({ shop: Id, request: Id })

export const listRequests = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    state: RequestState.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: { 200: z.object({ requests: z.array(ReviewRequest), next: z.string().nullable() }), ...failures },
}

const Rate = z.object({ sent: z.int(), answered: z.int() })
export const requestRates = {
  params: z.object({ shop: Id }),
  response: { 200: z.object({ ordered: Rate, delivered: Rate }).describe('Requests sent by each mode, and those that brought a review.'), ...failures },
}

export const changeRequest = {
  params: oneRequest,
  body: z.strictObject({ action: z.enum(['cancel', 'queue', 'send']).describe('Out of the queue, back into it, or sent at once.') }),
  response: { 200: ReviewRequest, ...failures },
}
