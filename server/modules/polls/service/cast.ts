import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { PollNotFound, PollNotStarted, PollOptionNotFound, PollOver, PollVoteFinal } from '../errors.ts'
import { type Poll, pollOptions, polls, pollVotes } from '../table.ts'
import { addToCount } from './count.ts'
import { countsTopic } from './topics.ts'
import { keysOf, refusalOf, type Voter } from './voter.ts'

export interface Ballot extends Voter {
  pollId: string
  /** Null takes the vote back. */
  optionId: string | null
  /** The network it came from, see `hashedAddress`. */
  address: string | null
}

/** The answer that stands after a ballot, or why it does not count. */
export type Outcome = { poll: Poll; option: string | null } | Error

interface Asked {
  poll: Poll
  options: Set<string>
}

/**
 * Counts ballots that came together in one write. First votes of browsers go in by one statement, which a second vote of the same voter
 * passes by; whoever changes their mind, takes a vote back or is known as a customer is looked at alone.
 * @returns an outcome for each ballot, in their order
 */
export async function castAll(tx: Tx, ballots: Ballot[], now = new Date()): Promise<Outcome[]> {
  const asked = await askedBy(tx, ballots)
  const outcomes = ballots.map((ballot) => {
    const of = asked.get(ballot.pollId)
    return of?.poll.shopId === ballot.shopId ? (wrongWith(ballot, of, now) ?? of) : new PollNotFound(ballot.pollId)
  })
  const counted = new Tally()
  const seen = new Set<string>()
  const isFirst = ({ pollId, visitorId, customerId, optionId }: Ballot, of: Asked) => {
    const voter = `${pollId} ${visitorId}`
    const isSeen = seen.has(voter)
    seen.add(voter)
    return !isSeen && of.poll.voters === 'everyone' && !customerId && optionId !== null
  }
  const firsts = ballots.filter((ballot, at) => {
    const of = outcomes[at]
    return of && !(of instanceof Error) && isFirst(ballot, of)
  })
  const taken = await insertAll(tx, firsts, now)
  const done = new Set(firsts.filter((ballot) => taken.has(rowOf(ballot))))
  for (const { pollId, optionId } of done) counted.add(pollId, optionId, 1)

  const answers: Outcome[] = []
  for (const [at, ballot] of ballots.entries()) {
    const of = outcomes[at]
    if (!of || of instanceof Error) answers.push(of ?? new PollNotFound(ballot.pollId))
    else answers.push(done.has(ballot) ? { poll: of.poll, option: ballot.optionId } : await castOne(tx, ballot, of, counted, now))
  }
  await counted.write(tx, asked)
  return answers
}

const rowOf = ({ pollId, visitorId }: Ballot) => `${pollId} visitor:${visitorId}`

async function askedBy(tx: Tx, ballots: Ballot[]): Promise<Map<string, Asked>> {
  const ids = [...new Set(ballots.map(({ pollId }) => pollId))]
  const rows = await tx
    .select({ poll: polls, option: pollOptions.id })
    .from(polls)
    .innerJoin(pollOptions, eq(pollOptions.pollId, polls.id))
    .where(inArray(polls.id, ids))
    .orderBy(asc(pollOptions.position))
  const asked = new Map<string, Asked>()
  for (const { poll, option } of rows) {
    const of = asked.get(poll.id) ?? { poll, options: new Set() }
    of.options.add(option)
    asked.set(poll.id, of)
  }
  return asked
}

/** What is wrong with a ballot whoever sends it; undefined for nothing. */
function wrongWith({ pollId, optionId }: Ballot, { poll, options }: Asked, now: Date): Error | undefined {
  if (poll.state === 'draft') return new PollNotFound(pollId)
  if (poll.state === 'closed' || (poll.endsAt && poll.endsAt <= now)) return new PollOver()
  if (poll.startsAt && poll.startsAt > now) return new PollNotStarted()
  return optionId !== null && !options.has(optionId) ? new PollOptionNotFound(optionId) : undefined
}

/** @returns which of the rows were new */
async function insertAll(tx: Tx, ballots: Ballot[], at: Date): Promise<Set<string>> {
  const rows = ballots.flatMap(({ shopId, pollId, optionId, address, ...voter }) =>
    optionId === null ? [] : [{ shopId, pollId, optionId, address, voter: keysOf(voter as Voter)[0], at }],
  )
  if (rows.length === 0) return new Set()
  const written = await tx.insert(pollVotes).values(rows).onConflictDoNothing().returning({ pollId: pollVotes.pollId, voter: pollVotes.voter })
  return new Set(written.map(({ pollId, voter }) => `${pollId} ${voter}`))
}

async function castOne(tx: Tx, ballot: Ballot, { poll }: Asked, counted: Tally, now: Date): Promise<Outcome> {
  const { shopId, pollId, optionId, address } = ballot
  const keys = keysOf(ballot)
  const rows = await tx
    .select({ voter: pollVotes.voter, optionId: pollVotes.optionId })
    .from(pollVotes)
    .where(and(eq(pollVotes.pollId, pollId), inArray(pollVotes.voter, keys)))
  const own = rows.find(({ voter }) => voter === keys[0]) ?? rows[0]
  if ((own?.optionId ?? null) === optionId) return { poll, option: optionId }
  if (own && !poll.isChangeable) return new PollVoteFinal()
  const refusal = own ? undefined : await refusalOf(tx, poll, ballot)
  if (refusal) return refusal

  const row = and(eq(pollVotes.pollId, pollId), eq(pollVotes.voter, own?.voter ?? keys[0]))
  if (optionId === null) await tx.delete(pollVotes).where(row)
  else if (own) await tx.update(pollVotes).set({ optionId, changedAt: now }).where(row)
  else await tx.insert(pollVotes).values({ shopId, pollId, optionId, address, voter: keys[0], at: now })
  if (own) counted.add(pollId, own.optionId, -1)
  if (optionId !== null) counted.add(pollId, optionId, 1)
  return { poll, option: optionId }
}

/** By how much the counts change with a write. */
class Tally {
  readonly #changes = new Map<string, Map<string, number>>()

  add(pollId: string, optionId: string | null, votes: number) {
    const ofPoll = this.#changes.get(pollId) ?? new Map<string, number>()
    this.#changes.set(pollId, ofPoll)
    if (optionId !== null) ofPoll.set(optionId, (ofPoll.get(optionId) ?? 0) + votes)
  }

  async write(tx: Tx, asked: Map<string, Asked>) {
    for (const [pollId, ofPoll] of this.#changes) {
      const shopId = asked.get(pollId)?.poll.shopId
      for (const [optionId, votes] of ofPoll) if (shopId && votes !== 0) await addToCount(tx, { shopId, pollId, optionId }, votes)
      tx.touch(countsTopic(pollId))
    }
  }
}
