import { sql } from 'drizzle-orm'
import { boolean, check, id, index, instant, integer, json, now, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import type { Text } from '../../http/shapes.ts'
import { ofShop } from '../accounts/table.ts'

export const pollStates = ['draft', 'active', 'closed'] as const
export const pollVoters = ['everyone', 'customers', 'buyers'] as const
export const pollResults = ['never', 'voted', 'always', 'ended'] as const

export const SHARDS = 16

/** Where a poll comes up by itself, without an element in the page. */
export interface Placement {
  /** Paths of the shop's pages, `*` standing for anything; none listed means every page. */
  paths: string[]
  /** A CSS selector of the element it is put into; null for a card in the corner. */
  into: string | null
}

/** One question to the shoppers. Votes are taken while it is active, from `startsAt` until `endsAt` where these are given. */
export const polls = table(
  'polls',
  {
    id: id(),
    shopId: ofShop(),
    question: json().$type<Text>().notNull(),
    state: text({ enum: pollStates }).notNull(),
    startsAt: instant(),
    endsAt: instant(),
    /** Whose votes count; a buyer is a customer with an order. */
    voters: text({ enum: pollVoters }).notNull(),
    isChangeable: boolean().notNull(),
    /** When a shopper sees the counts. */
    results: text({ enum: pollResults }).notNull(),
    isShuffled: boolean().notNull(),
    /** Null where only an element in the page shows it. */
    placement: json().$type<Placement | null>(),
    createdAt: now(),
    activatedAt: instant(),
    closedAt: instant(),
  },
  (t) => [index('polls_by_state').on(t.shopId, t.state, t.createdAt, t.id)],
)

/** A picture of an answer, drawn anew by the server. Its bytes lie in the media store under `file`. */
export const pollImages = table(
  'poll_images',
  {
    id: id(),
    shopId: ofShop(),
    file: text().notNull(),
    /** In pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    createdAt: now(),
  },
  (t) => [index('poll_images_by_file').on(t.file), index('poll_images_by_shop').on(t.shopId, t.createdAt)],
)

/** An answer that may be chosen. */
export const pollOptions = table(
  'poll_options',
  {
    id: id(),
    shopId: ofShop(),
    pollId: text()
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    /** From 0, as the shop listed them. */
    position: integer().notNull(),
    text: json().$type<Text>().notNull(),
    imageId: text().references(() => pollImages.id, { onDelete: 'set null' }),
  },
  (t) => [uniqueIndex('poll_options_by_position').on(t.pollId, t.position), index('poll_options_by_image').on(t.imageId)],
)

/** One voter's one vote. A later change of mind changes the row. */
export const pollVotes = table(
  'poll_votes',
  {
    shopId: ofShop(),
    pollId: text()
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    /** `visitor:` and the browser's id, or `customer:` and theirs. */
    voter: text().notNull(),
    optionId: text()
      .notNull()
      .references(() => pollOptions.id),
    at: now(),
    changedAt: instant(),
    /** The shortened network address, hashed with a key of the day; null from the day after. */
    address: text(),
    /** Made up for the demo shop. */
    isDemo: boolean()
      .notNull()
      .$defaultFn(() => false),
  },
  (t) => [
    primaryKey({ columns: [t.pollId, t.voter] }),
    index('poll_votes_by_time').on(t.pollId, t.at),
    index('poll_votes_by_address').on(t.pollId, t.address, t.at).where(sql`address is not null`),
    index('poll_votes_by_voter').on(t.shopId, t.voter),
  ],
)

/** How many voters chose an answer, in parts that are summed when read, so that votes of one moment seldom meet in one row. */
export const pollCounts = table(
  'poll_counts',
  {
    shopId: ofShop(),
    pollId: text()
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    optionId: text()
      .notNull()
      .references(() => pollOptions.id, { onDelete: 'cascade' }),
    shard: integer().notNull(),
    /** A part may fall below nothing where a vote moved on from another part; the sum never does. */
    votes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.optionId, t.shard] }), check('poll_counts_shard', sql`${t.shard} between 0 and ${sql.raw(String(SHARDS - 1))}`)],
)

/** Many votes from one network within minutes, kept as numbers when the hashes go. */
export const pollBursts = table(
  'poll_bursts',
  {
    id: id(),
    shopId: ofShop(),
    pollId: text()
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    startedAt: instant().notNull(),
    lastAt: instant().notNull(),
    votes: integer().notNull(),
  },
  (t) => [index('poll_bursts_by_poll').on(t.pollId, t.startedAt)],
)

export type Poll = typeof polls.$inferSelect
export type PollOption = typeof pollOptions.$inferSelect
export type PollVote = typeof pollVotes.$inferSelect
export type PollState = Poll['state']
export type PollImage = typeof pollImages.$inferSelect
