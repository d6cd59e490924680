import { sql } from 'drizzle-orm'
import { boolean, check, id, index, instant, integer, json, now, primaryKey, real, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop, secretKeys, users } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'
import { orders } from '../orders/table.ts'

export const subjects = ['product', 'shop'] as const
export const statuses = ['pending', 'published', 'rejected', 'deleted'] as const
export const rejectionReasons = ['spam', 'offensive', 'personal_data', 'unrelated', 'fake', 'illegal'] as const
export const sentiments = ['positive', 'neutral', 'negative', 'unsure'] as const
export const sources = ['page', 'request', 'import'] as const

export type Details = { [About in 'delivery' | 'service' | 'asDescribed']?: number | undefined }

/** One person's word on one product, or on the shop. `product` is the shop's own id and empty for the shop itself. */
export const reviews = table(
  'reviews',
  {
    id: id(),
    shopId: ofShop(),
    subject: text({ enum: subjects }).notNull(),
    product: text().notNull(),
    stars: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    author: text().notNull(),
    email: text(),
    locale: text({ enum: ['pl', 'en'] }).notNull(),
    details: json().$type<Details>().notNull(),
    status: text({ enum: statuses }).notNull(),
    /** What a deleted review was before, so that it can be restored. */
    statusBefore: text({ enum: statuses }),
    rejectionReason: text({ enum: rejectionReasons }),
    /** Set by the server from an order row, never from a request. */
    verified: boolean()
      .notNull()
      .$defaultFn(() => false),
    /** The order that it was verified by. */
    orderId: text().references(() => orders.id, { onDelete: 'set null' }),
    source: text({ enum: sources }).notNull(),
    /** The browser that wrote it; null where it came another way. */
    visitorId: text(),
    /** Whom that browser has proved to be. */
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    /** The form it was sent with: one form makes one review, however often it arrives. */
    formId: text(),
    helpful: integer()
      .notNull()
      .$defaultFn(() => 0),
    unhelpful: integer()
      .notNull()
      .$defaultFn(() => 0),
    /** Lower bound of the Wilson interval over both, 0 to 1. */
    helpfulness: real()
      .notNull()
      .$defaultFn(() => 0),
    /** How many of its photos shoppers may see, 0 to 5; what reviews with photos come first by. */
    photos: integer()
      .notNull()
      .$defaultFn(() => 0),
    /** How it feels, see `feel`; for the staff alone, and never a reason to show or hide it. */
    sentiment: text({ enum: sentiments }).notNull(),
    /** -1 to 1; null where a member of staff has said it. */
    sentimentScore: real(),
    /** Title, text and author as they are searched, see `fold`. */
    folded: text().notNull(),
    createdAt: now(),
    publishedAt: instant(),
    /** The shop asked for the author's e-mail to be confirmed when this was sent, see `waitsForEmail`. */
    mustConfirm: boolean()
      .notNull()
      .$defaultFn(() => false),
    /** When the author confirmed that the e-mail is theirs. */
    confirmedAt: instant(),
    /** When its author last changed it. */
    editedAt: instant(),
    /** How many times; the number of the version that is shown now. */
    edits: integer()
      .notNull()
      .$defaultFn(() => 0),
    /** Its author changed the words after the staff last looked at them. */
    isUnchecked: boolean()
      .notNull()
      .$defaultFn(() => false),
    /** Null unless the author deleted it; what the author deleted, only the author restores. */
    withdrawnAt: instant(),
  },
  (t) => [
    check('reviews_stars', sql`${t.stars} between 1 and 5`),
    uniqueIndex('reviews_by_form').on(t.shopId, t.formId),
    uniqueIndex('reviews_one_per_visitor').on(t.shopId, t.subject, t.product, t.visitorId).where(sql`status <> 'deleted'`),
    uniqueIndex('reviews_one_per_purchase').on(t.shopId, t.orderId, t.subject, t.product).where(sql`source = 'request' and status <> 'deleted'`),
    index('reviews_published_newest').on(t.shopId, t.subject, t.product, t.createdAt, t.id).where(sql`status = 'published'`),
    index('reviews_published_by_stars').on(t.shopId, t.subject, t.product, t.stars, t.createdAt, t.id).where(sql`status = 'published'`),
    index('reviews_published_helpful').on(t.shopId, t.subject, t.product, t.helpfulness, t.createdAt, t.id).where(sql`status = 'published'`),
    index('reviews_published_photos')
      .on(t.shopId, t.subject, t.product, sql`(helpfulness + case when photos > 0 then 2 else 0 end)`, t.createdAt, t.id)
      .where(sql`status = 'published'`),
    index('reviews_by_status').on(t.shopId, t.status, t.createdAt, t.id),
    index('reviews_by_sentiment').on(t.shopId, t.sentiment, t.createdAt, t.id),
    index('reviews_unchecked').on(t.shopId, t.createdAt, t.id).where(sql`is_unchecked`),
    index('reviews_by_order').on(t.shopId, t.orderId),
    index('reviews_by_visitor').on(t.shopId, t.visitorId).where(sql`visitor_id is not null`),
    index('reviews_by_customer').on(t.shopId, t.customerId, t.createdAt).where(sql`customer_id is not null`),
    index('reviews_by_time').on(t.shopId, t.createdAt, t.id),
    index('reviews_verified').on(t.shopId, t.subject).where(sql`status = 'published' and verified`),
    index('reviews_rejected').on(t.shopId, t.rejectionReason).where(sql`status = 'rejected'`),
  ],
)

/** The stars of one subject's published reviews, changed in the transaction that changes the reviews. */
export const reviewSummaries = table(
  'review_summaries',
  {
    shopId: ofShop(),
    subject: text({ enum: subjects }).notNull(),
    product: text().notNull(),
    stars1: integer().notNull(),
    stars2: integer().notNull(),
    stars3: integer().notNull(),
    stars4: integer().notNull(),
    stars5: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.subject, t.product] })],
)

/** How many reviews a shop has in each status but pending, so that the admin page's tabs cost nothing. */
export const reviewCounts = table('review_counts', { shopId: ofShop(), status: text({ enum: statuses }).notNull(), reviews: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.shopId, t.status] }),
])

export const reviewEventKinds = [
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
] as const

/** What happened to a review, append-only. Both `userId` and `keyId` are null where its author acted. */
export const reviewEvents = table(
  'review_events',
  {
    id: id(),
    shopId: ofShop(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    what: text({ enum: reviewEventKinds }).notNull(),
    userId: text().references(() => users.id, { onDelete: 'set null' }),
    keyId: text().references(() => secretKeys.id, { onDelete: 'set null' }),
    reason: text({ enum: rejectionReasons }),
    /** Of an edit: the number of the version that it replaced. */
    version: integer(),
    at: now(),
  },
  (t) => [index('review_events_by_review').on(t.reviewId, t.at)],
)

/** What a review said before each edit of its author, append-only. The version shown now stands in the review itself. */
export const reviewVersions = table(
  'review_versions',
  {
    shopId: ofShop(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    stars: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.version] })],
)

/** The shop's public answer to a review, as it stands now. */
export const reviewReplies = table('review_replies', {
  reviewId: text()
    .primaryKey()
    .references(() => reviews.id, { onDelete: 'cascade' }),
  shopId: ofShop(),
  /** Null once it is withdrawn. */
  text: text(),
  at: now(),
  /** What the author was last told of it by mail, and when. */
  mailedText: text(),
  mailedAt: instant(),
})

/** Every text a reply ever had, append-only. */
export const reviewReplyVersions = table(
  'review_reply_versions',
  {
    id: id(),
    shopId: ofShop(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    /** Null where it was withdrawn. */
    text: text(),
    userId: text().references(() => users.id, { onDelete: 'set null' }),
    keyId: text().references(() => secretKeys.id, { onDelete: 'set null' }),
    at: now(),
  },
  (t) => [index('review_reply_versions_by_review').on(t.reviewId, t.at)],
)

/** The one mail of a review that asks for its e-mail to be confirmed; counted, so that nobody mails strangers through us. */
export const reviewConfirmations = table(
  'review_confirmations',
  {
    reviewId: text()
      .primaryKey()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    shopId: ofShop(),
    /** As `normalEmail` writes it. */
    email: text().notNull(),
    /** The sender's network address, hashed with a key that changes every day. */
    address: text().notNull(),
    at: now(),
  },
  (t) => [index('review_confirmations_by_email').on(t.shopId, t.email, t.at), index('review_confirmations_by_address').on(t.shopId, t.address, t.at)],
)

export const requestModes = ['off', 'ordered', 'delivered'] as const
export const consentModes = ['required', 'soft', 'off'] as const

/** How a shop collects reviews; a shop without a row goes by the defaults of `settingsOf`. */
export const reviewSettings = table('review_settings', {
  shopId: ofShop().primaryKey(),
  /** When buyers are asked for a review by mail: never, or `requestDelay` days after they ordered or received. */
  requestMode: text({ enum: requestModes }).notNull(),
  /** In days. */
  requestDelay: integer().notNull(),
  /** Whom the shop may ask: buyers who agreed, buyers who did not refuse, or all. */
  consentMode: text({ enum: consentModes }).notNull(),
  /** A review written on the page waits until its author has confirmed their e-mail. */
  confirmsEmail: boolean().notNull(),
  /** The shop gives something for reviews, which must be said beside them. */
  rewards: boolean().notNull(),
  updatedAt: now(),
})

/** One visitor's word on whether a review helped; taking it back removes the row. */
export const reviewVotes = table(
  'review_votes',
  {
    shopId: ofShop(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    visitorId: text().notNull(),
    isHelpful: boolean().notNull(),
    at: now(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.visitorId] }), index('review_votes_by_visitor').on(t.shopId, t.visitorId)],
)

export type Review = typeof reviews.$inferSelect
export type Reply = typeof reviewReplies.$inferSelect
export type ReviewSettings = typeof reviewSettings.$inferSelect
export type Status = Review['status']
export type EventKind = (typeof reviewEventKinds)[number]
export type RejectionReason = (typeof rejectionReasons)[number]
