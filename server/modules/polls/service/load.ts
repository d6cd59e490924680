import type { Tx } from '../../../db/store.ts'
import type { Text } from '../../../http/shapes.ts'
import { type Poll, pollOptions, polls, pollVotes } from '../table.ts'
import { addToCount } from './count.ts'

export interface LoadedPoll extends Pick<Poll, 'id' | 'question' | 'results' | 'placement' | 'endsAt'> {
  activatedAt: Date
  /** The answers, with the moments of their votes. */
  options: { text: Text; votes: Date[] }[]
}

/** Votes of one statement. */
const BATCH = 200

/** Puts a running poll with made-up votes into a demo shop; each is marked as such. */
export async function loadPoll(tx: Tx, shopId: string, { options, ...poll }: LoadedPoll) {
  const rules = { state: 'active', voters: 'everyone', isChangeable: true, isShuffled: false, startsAt: null } as const
  await tx.insert(polls).values({ ...poll, ...rules, shopId, createdAt: poll.activatedAt })
  for (const [position, { text, votes }] of options.entries()) {
    const optionId = `${poll.id}-${position + 1}`
    await tx.insert(pollOptions).values({ id: optionId, shopId, pollId: poll.id, position, text })
    const rows = votes.map((at, n) => ({ shopId, pollId: poll.id, optionId, voter: `demo:${position + 1}-${n + 1}`, at, isDemo: true }))
    for (let start = 0; start < rows.length; start += BATCH) await tx.insert(pollVotes).values(rows.slice(start, start + BATCH))
    if (rows.length > 0) await addToCount(tx, { shopId, pollId: poll.id, optionId }, rows.length)
  }
}
