import { eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type PollOption, pollCounts, SHARDS } from '../table.ts'

export interface Counts {
  total: number
  /** In the order of the options. */
  votes: number[]
}

export async function countsOf(db: Reader, pollId: string, options: Pick<PollOption, 'id'>[]): Promise<Counts> {
  const rows = await db.select({ option: pollCounts.optionId, votes: sum }).from(pollCounts).where(eq(pollCounts.pollId, pollId)).groupBy(pollCounts.optionId)
  const byOption = new Map(rows.map(({ option, votes }) => [option, votes]))
  const votes = options.map(({ id }) => byOption.get(id) ?? 0)
  return { total: votes.reduce((all, some) => all + some, 0), votes }
}

const sum = sql<number>`sum(${pollCounts.votes})`.mapWith(Number)

/** Adds to a part of the count that few other writes are at just now. */
export async function addToCount(tx: Tx, of: Pick<PollOption, 'shopId' | 'pollId'> & { optionId: string }, votes: number) {
  const { shopId, pollId, optionId } = of
  const shard = Math.floor(Math.random() * SHARDS)
  await tx
    .insert(pollCounts)
    .values({ shopId, pollId, optionId, shard, votes })
    .onConflictDoUpdate({ target: [pollCounts.pollId, pollCounts.optionId, pollCounts.shard], set: { votes: sql`${pollCounts.votes} + ${votes}` } })
}
