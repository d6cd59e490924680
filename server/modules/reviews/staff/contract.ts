import { z } from 'zod'
import { Cursor, failures, Id, words } from '../../../http/shapes.ts'
import { StaffPhoto } from '../../media/contract.ts'
import {
  Action,
  EventKind,
  Instant,
  REPLY_LENGTH,
  RejectionReason,
  Reply,
  Sentiment,
  Source,
  Stars,
  Status,
  Subject,
  TEXT_LENGTH,
  TITLE_LENGTH,
} from '../contract.ts'

export const StaffReview = z
  .object({
    id: z.string(),
    subject: Subject,
    product: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    stars: Stars,
    title: z.string(),
    text: z.string(),
    author: z.string(),
    email: z.string().nullable(),
    details: z.object({ delivery: Stars.optional(), service: Stars.optional(), asDescribed: Stars.optional() }),
    status: Status,
    rejectionReason: RejectionReason.nullable(),
    verified: z.boolean(),
    sentiment: Sentiment,
    sentimentScore: z.number().nullable().describe('-1 to 1; null where a member of staff has said it.'),
    source: Source,
    helpful: z.int(),
    unhelpful: z.int(),
    replied: z.boolean().describe('The shop has answered in public.'),
    waitsForEmail: z.boolean().describe('It cannot be published before its author has confirmed their e-mail.'),
    edited: z.enum(['no', 'checked', 'unchecked']).describe('`unchecked`: the author changed the words after the staff last looked at them.'),
    withdrawn: z.boolean().describe('Deleted by its author, who alone can restore it.'),
    confirmedAt: Instant.nullable().describe('When the author confirmed that the e-mail is theirs.'),
    photos: z.array(StaffPhoto),
    createdAt: Instant,
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'StaffReview', description: 'A review as the staff see it.' })

const Version = z.object({ stars: Stars, title: z.string(), text: z.string() })

export const ReviewEvent = z
  .object({
    at: Instant,
    what: EventKind,
    who: z.string().nullable().describe('The member of staff or the secret key; null for the author.'),
    reason: RejectionReason.nullable(),
    edit: z.object({ before: Version, after: Version }).nullable().describe('What the author changed.'),
  })
  .meta({ id: 'ReviewEvent', description: "One line of a review's history." })

const inShop = z.object({ shop: Id })
const oneReview = z.object({ shop: Id, review: Id })

export const listForStaff = {
  params: inShop,
  querystring: z.strictObject({
    status: Status.optional(),
    subject: Subject.optional(),
    product: Id.optional(),
    stars: z.coerce.number().int().min(1).max(5).optional(),
    sentiment: Sentiment.optional(),
    replied: z.enum(['yes', 'no']).optional().describe('Whether the shop has answered in public.'),
    edited: z.literal('unchecked').optional().describe('Only those whose words changed after the staff last looked at them.'),
    source: Source.optional().describe('How it came: written on a page, after a request by mail, or imported.'),
    verified: z.enum(['yes', 'no']).optional().describe('Whether the server found the order behind it.'),
    order: Id.optional().describe('Only what was verified by this order.'),
    q: words(0, 200).optional().describe('Words of the title, text, author or product; case and Polish marks do not matter.'),
    from: z.iso.datetime({ offset: true }).optional().describe('First moment.'),
    until: z.iso.datetime({ offset: true }).optional().describe('The moment after the last.'),
    sort: z.enum(['newest', 'oldest', 'highest', 'lowest']).default('newest'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: {
    200: z.object({
      reviews: z.array(StaffReview),
      next: z.string().nullable(),
      unchecked: z.int().describe('Reviews of the shop whose words changed after the staff last looked at them.'),
      counts: z.record(Status, z.int()).describe('Reviews of the shop in each status, whatever the filter.'),
    }),
    ...failures,
  },
}

export const showReview = {
  params: oneReview,
  response: {
    200: z.object({
      review: StaffReview,
      history: z.array(ReviewEvent),
      reply: Reply.nullable(),
      replies: z
        .array(z.object({ text: z.string().nullable().describe('Null where it was withdrawn.'), who: z.string().nullable(), at: Instant }))
        .describe('Every text that the reply ever had, the newest first.'),
    }),
    ...failures,
  },
}

export const putReply = {
  params: oneReview,
  body: z.strictObject({ text: words(1, REPLY_LENGTH).describe('Plain text.') }),
  response: { 200: Reply, ...failures },
}

export const withdrawReply = { params: oneReview, response: { 204: z.null(), ...failures } }

const whole = (text: unknown) => (typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : text)

/** What an author sends from the page behind their link; browsers end lines with CR LF. */
export const Revision = z.object({
  stars: z.coerce.number().pipe(Stars),
  title: z.preprocess(whole, words(0, TITLE_LENGTH)),
  text: z.preprocess(whole, words(0, TEXT_LENGTH)),
  /** The number of the version that was changed. */
  version: z.coerce.number().int().min(0),
})

export const setSentiment = {
  params: oneReview,
  body: z.strictObject({ sentiment: Sentiment }),
  response: { 200: StaffReview, ...failures },
}

export const Refusal = z.enum(['REVIEW_NOT_FOUND', 'REVIEW_STATUS_CONFLICT', 'REVIEW_EMAIL_UNCONFIRMED', 'REVIEW_WITHDRAWN'])

export const moderate = {
  params: inShop,
  body: z
    .strictObject({ action: Action, reviews: z.array(Id).min(1).max(200), reason: RejectionReason.optional() })
    .refine(({ action, reason }) => (action === 'reject') === (reason !== undefined), {
      error: 'a rejection names its reason; other actions name none',
      path: ['reason'],
      params: { rule: 'required' },
    }),
  response: {
    200: z.object({
      changed: z.array(z.string()),
      refused: z.array(z.object({ id: z.string(), code: Refusal })),
    }),
    ...failures,
  },
}

export const ReviewSettings = z
  .strictObject({
    requestMode: z.enum(['off', 'ordered', 'delivered']).describe('Whether buyers are asked for reviews by mail, counted from the order or from its delivery.'),
    requestDelay: z.int().min(0).max(60).describe('In days.'),
    consentMode: z
      .enum(['required', 'soft', 'off'])
      .describe('Who may be asked: buyers who agreed, buyers who did not refuse, or all. Nobody who has unsubscribed.'),
    confirmsEmail: z.boolean().describe('A review written on the page waits until its author has confirmed their e-mail.'),
    rewards: z.boolean().describe('The shop gives something for reviews, which is said beside them.'),
  })
  .meta({ id: 'ReviewSettings', description: 'By which rules a shop collects reviews.' })

export const showSettings = { params: inShop, response: { 200: ReviewSettings, ...failures } }
export const changeSettings = { params: inShop, body: ReviewSettings, response: { 200: ReviewSettings, ...failures } }
