import { and, eq, inArray, sql } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import { tells } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { type Poll, type PollState, pollCounts, polls, pollVotes } from '../table.ts'
import { countsOf } from './count.ts'
import { pollById } from './read.ts'

export interface ListedPoll {
  poll: Poll
  votes: number
}

export interface PollQuery {
  shopId: string
  state?: PollState | undefined
  /** Part of the question. */
  q?: string | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of a shop's polls, the newest first. */
export async function listPolls(db: Reader, { shopId, state, q = '', after, limit }: PollQuery) {
  const { createdAt, id } = polls
  const asked = and(
    eq(polls.shopId, shopId),
    state && eq(polls.state, state),
    ...q.split(/\s+/).filter(Boolean).map(asks),
    after && olderThan(createdAt, id, after),
  )
  const rows = await db
    .select()
    .from(polls)
    .where(asked)
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  const page = toNewestPage(rows, limit, (row) => row.createdAt)
  const votes = await totalsOf(
    db,
    page.rows.map((row) => row.id),
  )
  return { ...page, rows: page.rows.map((poll): ListedPoll => ({ poll, votes: votes.get(poll.id) ?? 0 })) }
}

const asks = (word: string) => tells([sql`(${polls.question} ->> 'pl')`, sql`(${polls.question} ->> 'en')`], word)

async function totalsOf(db: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ poll: pollCounts.pollId, votes: sql<number>`sum(${pollCounts.votes})`.mapWith(Number) })
    .from(pollCounts)
    .where(inArray(pollCounts.pollId, ids))
    .groupBy(pollCounts.pollId)
  return new Map(rows.map(({ poll, votes }) => [poll, votes]))
}

/** How many polls a shop has in each state. */
export async function statesOf(db: Reader, shopId: string): Promise<Record<PollState, number>> {
  const rows = await db
    .select({ state: polls.state, polls: sql<number>`count(*)`.mapWith(Number) })
    .from(polls)
    .where(eq(polls.shopId, shopId))
    .groupBy(polls.state)
  return { draft: 0, active: 0, closed: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.polls])) }
}

/** Whether anybody has voted; from then on the question and the answers stay. */
export async function hasVotes(db: Reader, pollId: string): Promise<boolean> {
  const [vote] = await db.select({ voter: pollVotes.voter }).from(pollVotes).where(eq(pollVotes.pollId, pollId)).limit(1)
  return vote !== undefined
}

/** @throws {PollNotFound} also for another shop's poll */
export async function pollForStaff(db: Reader, shopId: string, id: string) {
  const { poll, options } = await pollById(db, shopId, id)
  const { total } = await countsOf(db, id, options)
  return { poll, options, votes: total, isFrozen: await hasVotes(db, id) }
}
