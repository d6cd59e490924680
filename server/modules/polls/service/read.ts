import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import type { Text } from '../../../http/shapes.ts'
import { sign, unsign } from '../../../http/tokens.ts'
import { PollNotFound } from '../errors.ts'
import { type Poll, type PollImage, pollImages, pollOptions, polls, pollVotes } from '../table.ts'
import { keysOf, type Voter } from './voter.ts'

export interface Option {
  id: string
  text: Text
  image: Pick<PollImage, 'id' | 'width' | 'height'> | null
}

export interface WholePoll {
  poll: Poll
  options: Option[]
}

/** @throws {PollNotFound} also for another shop's poll */
export async function pollById(db: Reader, shopId: string, id: string): Promise<WholePoll> {
  const [poll] = await db
    .select()
    .from(polls)
    .where(and(eq(polls.id, id), eq(polls.shopId, shopId)))
  if (!poll) throw new PollNotFound(id)
  return { poll, options: await optionsOf(db, id) }
}

/**
 * A poll that shoppers may know of.
 * @throws {PollNotFound} also for a draft
 */
export async function openPoll(db: Reader, shopId: string, id: string): Promise<WholePoll> {
  const whole = await pollById(db, shopId, id)
  if (whole.poll.state === 'draft') throw new PollNotFound(id)
  return whole
}

async function optionsOf(db: Reader, pollId: string): Promise<Option[]> {
  const rows = await db
    .select({ id: pollOptions.id, text: pollOptions.text, image: { id: pollImages.id, width: pollImages.width, height: pollImages.height } })
    .from(pollOptions)
    .leftJoin(pollImages, eq(pollImages.id, pollOptions.imageId))
    .where(eq(pollOptions.pollId, pollId))
    .orderBy(asc(pollOptions.position))
  return rows
}

/** The answer that a voter has chosen; undefined where they have not voted. */
export async function optionOf(db: Reader, pollId: string, voter: Voter): Promise<string | undefined> {
  const keys = keysOf(voter)
  const rows = await db
    .select({ voter: pollVotes.voter, option: pollVotes.optionId })
    .from(pollVotes)
    .where(and(eq(pollVotes.pollId, pollId), inArray(pollVotes.voter, keys)))
  return (rows.find((row) => row.voter === keys[0]) ?? rows[0])?.option
}

export const isOver = ({ state, endsAt }: Poll, now = new Date()) => state === 'closed' || (endsAt !== null && endsAt <= now)

/** Whether the counts are to be seen by everybody, or by who has voted. */
export function seenBy(poll: Poll, now = new Date()): 'everybody' | 'voters' | 'nobody' {
  if (poll.results === 'never') return 'nobody'
  if (poll.results === 'always' || isOver(poll, now)) return 'everybody'
  return poll.results === 'voted' ? 'voters' : 'nobody'
}

const PURPOSE = 'poll counts'

/** One key for all who voted, so that their answer is one and may stay ready in memory. */
export const countsKey = (secret: string, { id, shopId }: Poll) => sign(secret, PURPOSE, [shopId, id])

export function opensCounts(secret: string, poll: Poll, key: string | undefined): boolean {
  const [shopId, id] = key ? (unsign(secret, PURPOSE, key) ?? []) : []
  return shopId === poll.shopId && id === poll.id
}
