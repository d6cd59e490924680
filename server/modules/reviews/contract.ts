import { z } from 'zod'
import { Cursor, failures, Id, Locale, words } from '../../http/shapes.ts'

export const Subject = z.enum(['product', 'shop'])
export const Status = z.enum(['pending', 'published', 'rejected', 'deleted'])
export const RejectionReason = z.enum(['spam', 'offensive', 'personal_data', 'unrelated', 'fake', 'illegal'])
export const Sentiment = z.enum(['positive', 'neutral', 'negative', 'unsure'])
export const Source = z.enum(['page', 'request', 'import'])
export const Action = z.enum(['publish', 'reject', 'hold', 'delete', 'restore'])
export const Sort = z.enum(['helpful', 'newest', 'highest', 'lowest'])

const Stars = z.int().min(1).max(5).describe('Stars, 1 to 5.')
const Instant = z.iso.datetime()

export const TITLE_LENGTH = 120
export const TEXT_LENGTH = 4000
export const AUTHOR_LENGTH = 60

export const Photo = z
  .object({ id: z.string(), width: z.int().describe('In pixels.'), height: z.int().describe('In pixels.') })
  .meta({ id: 'Photo', description: 'A photo of a review, served at `/v1/shops/:shop/photos/:photo/small` and `…/large`.' })

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
    createdAt: Instant,
    editedAt: Instant.nullable().describe('When the author last changed it.'),
  })
  .meta({ id: 'PublicReview', description: 'What any shopper may see of a review.' })

export const OwnReview = z
  .object({ id: z.string(), stars: Stars, title: z.string(), text: z.string(), author: z.string(), status: Status, createdAt: Instant })
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
      sort: Sort.default('helpful'),
      after: Cursor.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    })
    .refine(({ subject, product }) => (subject === 'product') === (product !== undefined), oneSubject),
  response: { 200: z.object({ summary: Summary, reviews: z.array(PublicReview), next: z.string().nullable() }), ...failures },
}

export const rate = {
  params: ofShop,
  querystring: z.strictObject({ products: words(1, 4096).describe('Up to 50 product ids, joined by commas, each percent-encoded.') }),
  response: { 200: z.object({ ratings: z.record(z.string(), Summary) }), ...failures },
}

export const showSnippet = {
  params: z.object({ shop: z.string().describe('The publishable key, pk_….'), product: Id }),
  querystring: z.strictObject({ lang: Locale.optional() }),
  response: { 200: z.string().describe('HTML and JSON-LD for the shop’s own template; empty while there are no reviews.'), ...failures },
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
    createdAt: Instant,
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'StaffReview', description: 'A review as the staff see it.' })

export const ReviewEvent = z
  .object({
    at: Instant,
    what: z.enum(['submitted', 'published', 'rejected', 'held', 'deleted', 'restored']),
    who: z.string().nullable().describe('The member of staff or the secret key; null for the author.'),
    reason: RejectionReason.nullable(),
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
      counts: z.record(Status, z.int()).describe('Reviews of the shop in each status, whatever the filter.'),
    }),
    ...failures,
  },
}

export const showReview = {
  params: oneReview,
  response: { 200: z.object({ review: StaffReview, history: z.array(ReviewEvent) }), ...failures },
}

export const setSentiment = {
  params: oneReview,
  body: z.strictObject({ sentiment: Sentiment }),
  response: { 200: StaffReview, ...failures },
}

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
      refused: z.array(z.object({ id: z.string(), code: z.enum(['REVIEW_NOT_FOUND', 'REVIEW_STATUS_CONFLICT']) })),
    }),
    ...failures,
  },
}
