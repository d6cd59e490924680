import { sql } from 'drizzle-orm'
import { boolean, id, index, instant, integer, json, now, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop, users } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const forms = ['none', 'before', 'after'] as const
export const conversationStates = ['waiting', 'active', 'closed'] as const
export const sides = ['visitor', 'staff'] as const

/** By language, as in `{ pl: 'Dzień dobry' }`. */
export type Texts = { [Language in 'pl' | 'en']?: string | undefined }

/** Opening hours of a week in the chat's own time zone: spans as `['09:00', '17:00']`. A day that is not there is closed. */
export type Hours = Partial<Record<(typeof days)[number], [from: string, to: string][]>>

/** When the chat speaks first. Every condition that is given must hold. */
export interface Proactive {
  id: string
  text: Texts
  /** Patterns of paths, as in `/koszyk*`. */
  urls: string[]
  /** On the page, in seconds. */
  seconds: number | null
  /** What the cart holds at least, in minor units. */
  cartMinor: number | null
}

/** One counter where consultants answer. */
export const chats = table(
  'chats',
  {
    id: id(),
    shopId: ofShop(),
    name: text().notNull(),
    isActive: boolean().notNull(),
    languages: json().$type<('pl' | 'en')[]>().notNull(),
    /** Patterns of paths it is shown on; empty means everywhere. */
    pages: json().$type<string[]>().notNull(),
    /** IANA, as in `Europe/Warsaw`. */
    timeZone: text().notNull(),
    hours: json().$type<Hours>().notNull(),
    /** Days it is closed whatever the hours say, as in `2026-12-25`. */
    holidays: json().$type<string[]>().notNull(),
    welcome: json().$type<Texts>().notNull(),
    /** Who the consultants are to shoppers; without one, the first name of each. */
    consultantName: json().$type<Texts>().notNull(),
    form: text({ enum: forms }).notNull(),
    theme: json().$type<{ color: string | null; side: 'left' | 'right' }>().notNull(),
    /** How soon a message left while nobody is there is answered, in hours. */
    replyHours: integer().notNull(),
    /** A place is free again when a conversation ends; otherwise the consultant frees it. */
    freesPlaces: boolean().notNull(),
    /** A new conversation is given to who is free, instead of waiting to be taken. */
    assigns: boolean().notNull(),
    /** Minutes without a first reply, or without the consultant's presence, after which a conversation goes back to the queue. */
    requeueMinutes: integer().notNull(),
    /** Consultants may send images. */
    takesImages: boolean().notNull(),
    /** New consultants answer here too. */
    takesNewcomers: boolean().notNull(),
    proactive: json().$type<Proactive[]>().notNull(),
    /** Days that a closed conversation is kept. */
    keepDays: integer().notNull(),
    createdAt: now(),
    deletedAt: instant(),
  },
  (t) => [index('chats_by_shop').on(t.shopId, t.createdAt)],
)

export const chatMembers = table(
  'chat_members',
  {
    shopId: ofShop(),
    chatId: text()
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.chatId, t.userId] }), index('chat_members_by_user').on(t.shopId, t.userId)],
)

/** A member of staff at the counter: the switch they set, and the lease that proves their page is open. */
export const consultants = table(
  'consultants',
  {
    shopId: ofShop(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    isAvailable: boolean().notNull(),
    /** Conversations they hold at once. */
    places: integer().notNull(),
    /** Renewed by their page; lapsed, they are not here. */
    leasedUntil: instant(),
    /** The others have been told that they are here. */
    isHere: boolean().notNull(),
    /** Since when they hold no conversation: the longest idle is asked first. */
    idleSince: now(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.userId] })],
)

/** One visitor's conversation. What was said stands in the stream `conversation:<id>`; here is its state after the newest event. */
export const conversations = table(
  'conversations',
  {
    /** Made by the visitor's page. */
    id: text().primaryKey(),
    shopId: ofShop(),
    chatId: text()
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade' }),
    visitorId: text().notNull(),
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    locale: text({ enum: ['pl', 'en'] }).notNull(),
    /** What the visitor said of themselves; it proves nothing. */
    name: text(),
    email: text(),
    phone: text(),
    state: text({ enum: conversationStates }).notNull(),
    /** Left while nobody was there to answer. */
    isLeft: boolean().notNull(),
    ownerId: text().references(() => users.id, { onDelete: 'set null' }),
    /** Who had it last, so that taking it up again knows whom. */
    lastOwnerId: text().references(() => users.id, { onDelete: 'set null' }),
    /** It takes one of its owner's places; after its end also, until freed, where the chat wants it so. */
    holdsPlace: boolean().notNull(),
    /** The shopper has been told that the consultant is away for a moment. */
    isOwnerAway: boolean().notNull(),
    /** Its place in the queue as last told; null while it does not wait. */
    queuePlace: integer(),
    queuedAt: instant(),
    /** When the visitor's page was last heard of, to the minute. */
    visitorAt: now(),
    takenAt: instant(),
    /** When the first consultant first wrote. */
    firstReplyAt: instant(),
    lastMessageAt: instant(),
    lastBy: text({ enum: sides }),
    /** The beginning of the newest message, for lists. */
    lastText: text(),
    /** Since when the visitor waits for an answer; null when the shop wrote last. */
    unansweredSince: instant(),
    /** How far each side has come: the numbers of the newest message received and seen. */
    visitorGot: integer().notNull().default(0),
    visitorSeen: integer().notNull().default(0),
    staffGot: integer().notNull().default(0),
    staffSeen: integer().notNull().default(0),
    pageUrl: text(),
    pageTitle: text(),
    browser: text(),
    rating: integer(),
    ratingText: text(),
    endedAt: instant(),
    endedBy: text({ enum: ['visitor', 'staff', 'system'] }),
    /** The visitor left without an answer. */
    isMissed: boolean().notNull(),
    /** Everything that is searched, folded; written when it closes. */
    folded: text().notNull().default(''),
    createdAt: now(),
  },
  (t) => [
    index('conversations_by_state').on(t.shopId, t.state, t.createdAt, t.id),
    index('conversations_by_time').on(t.shopId, t.createdAt, t.id),
    index('conversations_by_visitor').on(t.shopId, t.visitorId, t.createdAt),
    index('conversations_by_customer').on(t.shopId, t.customerId, t.createdAt),
    index('conversations_waiting').on(t.chatId, t.queuedAt, t.id).where(sql`state = 'waiting'`),
    index('conversations_held').on(t.ownerId, t.shopId).where(sql`holds_place`),
    index('conversations_closed').on(t.endedAt).where(sql`state = 'closed'`),
  ],
)

export const cannedReplies = table(
  'canned_replies',
  {
    id: id(),
    shopId: ofShop(),
    /** What is typed after `/`. */
    shortcut: text().notNull(),
    texts: json().$type<Texts>().notNull(),
    uses: integer().notNull().default(0),
    createdAt: now(),
  },
  (t) => [index('canned_replies_by_shop').on(t.shopId, t.shortcut)],
)

/** An image that a consultant sent: pixels alone, as WebP. */
export const chatImages = table(
  'chat_images',
  {
    id: id(),
    shopId: ofShop(),
    conversationId: text()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Names in the media store. */
    large: text().notNull(),
    small: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    createdAt: now(),
  },
  (t) => [index('chat_images_by_conversation').on(t.conversationId)],
)

/** Who may not start conversations: a visitor, or the salted hash of an address. */
export const chatBlocks = table(
  'chat_blocks',
  {
    id: id(),
    shopId: ofShop(),
    kind: text({ enum: ['visitor', 'address'] }).notNull(),
    value: text().notNull(),
    reason: text().notNull(),
    byId: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: now(),
    until: instant(),
  },
  (t) => [index('chat_blocks_by_value').on(t.shopId, t.kind, t.value)],
)

export type Chat = typeof chats.$inferSelect
export type Conversation = typeof conversations.$inferSelect
export type Consultant = typeof consultants.$inferSelect
export type CannedReply = typeof cannedReplies.$inferSelect
export type ChatImage = typeof chatImages.$inferSelect
export type ChatBlock = typeof chatBlocks.$inferSelect
