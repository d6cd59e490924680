import { z } from 'zod'
import { Cursor, failures, Id, Locale, words } from '../../http/shapes.ts'
import { OwnPhoto, Photo } from '../media/contract.ts'

export const Subject = z.enum(['product', 'shop'])
export const Status = z.enum(['pending', 'published', 'rejected', 'deleted'])
export const RejectionReason = z.enum(['spam', 'offensive', 'personal_data', 'unrelated', 'fake', 'illegal'])
export const Sentiment = z.enum(['positive', 'neutral', 'negative', 'unsure'])
export const Source = z.enum(['page', 'request', 'import'])
export const Action = z.enum(['publish', 'reject', 'hold', 'delete', 'restore', 'check'])
export const EventKind = z.enum([
  'submitted',
  'published',
  'rejected',
  'held',
  'deleted',
  'restored',
  'checked',
  'edited',
  'confirmed',
  'replied',
  'replyChanged',
  'replyWithdrawn',
])
export const Sort = z.enum(['helpful', 'newest', 'highest', 'lowest', 'photos'])

export const Stars = z.int().min(1).max(5).describe('Stars, 1 to 5.')
export const Instant = z.iso.datetime()

export const TITLE_LENGTH = 120
export const TEXT_LENGTH = 4000
export const AUTHOR_LENGTH = 60
export const REPLY_LENGTH = 2000

export const Reply = z
  .object({ text: z.string(), at: Instant.describe('When it was last changed.') })
  .meta({ id: 'Reply', description: 'What the shop answered in public.' })

export const PublicReview = z
  .object({
    id: z.string(),
    stars: Stars,
    title: z.string(),
    text: z.string().describe('Plain text; empty when the author gave stars only.'),
    author: z.string(),
    verified: z.boolean().describe('True when the server found the order behind it.'),
    helpful: z.int().describe('Shoppers who found it helpful.'),
    photos: z.array(Photo),
    reply: Reply.nullable(),
    product: z.object({ id: z.string(), name: z.string() }).nullable().describe('The variant that it is about, where it is another than was asked for.'),
    createdAt: Instant,
    editedAt: Instant.nullable().describe('When the author last changed it.'),
  })
  .meta({ id: 'PublicReview', description: 'What any shopper may see of a review.' })

export const OwnReview = z
  .object({
    id: z.string(),
    stars: Stars,
    title: z.string(),
    text: z.string(),
    author: z.string(),
    status: Status,
    waitsForEmail: z.boolean().describe('It cannot be published before its author opens the link of the mail that we sent.'),
    photos: z.array(OwnPhoto),
    createdAt: Instant,
  })
  .meta({ id: 'OwnReview', description: 'What the author may see of their own review, published or not.' })

export const Summary = z
  .object({
    count: z.int(),
    mean: z.number().nullable().describe('Plain mean of all published stars; null while there is none.'),
    histogram: z.array(z.int()).length(5).describe('Published reviews with 1, 2, 3, 4 and 5 stars.'),
  })
  .meta({ id: 'Summary', description: 'The stars of one product, or of the shop.' })

const ofShop = z.object({ shop: z.string().describe('The publishable key, pk_….') })
const about = { subject: Subject.default('product'), product: Id.optional().describe("The shop's own product id; left out for the shop itself.") }
const oneSubject = { error: 'a product review names its product; a shop review names none', path: ['product'], params: { rule: 'required' } }

export const listPublished = {
  params: ofShop,
  querystring: z
    .strictObject({
      ...about,
      stars: z.coerce.number().int().min(1).max(5).optional(),
      sort: Sort.default('helpful').describe('`photos`: those with photos first, then as `helpful`.'),
      after: Cursor.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    })
    .refine(({ subject, product }) => (subject === 'product') === (product !== undefined), oneSubject),
  response: { 200: z.object({ summary: Summary, reviews: z.array(PublicReview), next: z.string().nullable() }), ...failures },
}

export const ShopRating = z
  .object({
    summary: Summary,
    verified: z.int().describe('How many of them have their order found.'),
    details: z
      .object({ delivery: z.number().nullable(), service: z.number().nullable(), asDescribed: z.number().nullable() })
      .describe('Plain means of the stars for parts of the service; null where nobody gave any.'),
  })
  .meta({ id: 'ShopRating', description: 'The stars of the shop itself.' })

export const showShopRating = { params: ofShop, response: { 200: ShopRating, ...failures } }

export const ReviewPolicy = z
  .object({
    checks: z.array(z.enum(['order', 'email'])).describe('`order`: marked as verified when the order is found; `email`: the author confirms their address.'),
    published: z.enum(['all']).describe('All that break none of the rules, whatever their stars, verified or not.'),
    score: z.enum(['plain_mean']).describe('Plain mean of the stars of all published reviews.'),
    rewards: z.boolean().describe('The shop gives something for reviews.'),
    reasons: z.array(RejectionReason).describe('For which a review may be rejected.'),
    counts: z.object({
      published: z.int(),
      verified: z.int().describe('Published ones whose order was found.'),
      rejected: z.partialRecord(RejectionReason, z.int()),
      deleted: z.int(),
    }),
  })
  .meta({ id: 'ReviewPolicy', description: 'How a shop treats reviews, from its settings and its rows.' })

export const showPolicy = { params: ofShop, response: { 200: ReviewPolicy, ...failures } }

export const rate = {
  params: ofShop,
  querystring: z.strictObject({ products: words(1, 4096).describe('Up to 50 product ids, joined by commas, each percent-encoded.') }),
  response: { 200: z.object({ ratings: z.record(z.string(), Summary) }), ...failures },
}

export const showSnippet = {
  params: z.object({ shop: z.string().describe('The publishable key, pk_….'), product: Id }),
  querystring: z.strictObject({ lang: Locale.optional() }),
  response: {
    200: z.string().meta({ contentMediaType: 'text/html', description: 'HTML and JSON-LD for the shop’s own template; empty while there are no reviews.' }),
    ...failures,
  },
}

export const openForm = {
  params: ofShop,
  response: {
    201: z.object({
      form: z.string().describe('Sent back with the review. One form makes one review, however often it is sent.'),
      readyIn: z.int().describe('Milliseconds before the form may be sent.'),
    }),
    ...failures,
  },
}

export const submitReview = {
  params: ofShop,
  body: z
    .strictObject({
      ...about,
      form: z.string().max(256),
      stars: Stars,
      title: words(0, TITLE_LENGTH).default(''),
      text: words(0, TEXT_LENGTH).default(''),
      author: words(1, AUTHOR_LENGTH),
      email: z.email().max(254).optional(),
      locale: Locale.optional(),
      details: z.strictObject({ delivery: Stars.optional(), service: Stars.optional(), asDescribed: Stars.optional() }).optional(),
      website: z.string().max(200).default('').describe('A trap for robots: people never see this field.'),
    })
    .refine(({ subject, product }) => (subject === 'product') === (product !== undefined), oneSubject),
  response: {
    201: z.object({ review: OwnReview, visitor: z.string().describe('Names this visitor from now on: `Authorization: Bearer …`.') }),
    ...failures,
  },
}

export const listOwn = {
  params: ofShop,
  querystring: z.strictObject(about),
  response: { 200: z.object({ reviews: z.array(OwnReview) }), ...failures },
}

export const listOwnVotes = {
  params: ofShop,
  querystring: z.strictObject(about),
  response: { 200: z.object({ votes: z.record(z.string(), z.boolean()).describe('By review: whether this visitor found it helpful.') }), ...failures },
}

const oneVote = z.object({ shop: z.string().describe('The publishable key, pk_….'), review: Id })

export const Votes = z
  .object({
    helpful: z.int(),
    unhelpful: z.int(),
    own: z.enum(['helpful', 'unhelpful']).nullable().describe('What this visitor said.'),
    visitor: z.string().describe('Names this visitor from now on: `Authorization: Bearer …`.'),
  })
  .meta({ id: 'Votes', description: 'Whether shoppers found a review helpful.' })

export const vote = {
  params: oneVote,
  body: z.strictObject({ helpful: z.boolean() }),
  response: { 200: Votes, ...failures },
}

export const unvote = { params: oneVote, response: { 200: Votes, ...failures } }
