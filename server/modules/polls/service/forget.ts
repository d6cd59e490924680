import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { pollBursts, pollVotes } from '../table.ts'
import { burstsOf } from './results.ts'

/** Polls with votes from before a day that still say which network they came from. */
export const pollsToForget = (db: Reader, before: Date) =>
  db
    .selectDistinct({ shopId: pollVotes.shopId, pollId: pollVotes.pollId })
    .from(pollVotes)
    .where(and(isNotNull(pollVotes.address), lt(pollVotes.at, before)))

/** Keeps a poll's bursts of the days before as bare numbers, and forgets which vote came from which network. */
export async function forgetAddresses(tx: Tx, { shopId, pollId }: { shopId: string; pollId: string }, before: Date) {
  const over = (await burstsOf(tx, pollId)).filter(({ startedAt }) => startedAt < before)
  for (const burst of over) await tx.insert(pollBursts).values({ ...burst, shopId, pollId })
  await tx
    .update(pollVotes)
    .set({ address: null })
    .where(and(eq(pollVotes.pollId, pollId), isNotNull(pollVotes.address), lt(pollVotes.at, before)))
}
