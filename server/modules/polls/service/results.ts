import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { spanOf } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import { pollBursts, pollVotes } from '../table.ts'
import { countsOf } from './count.ts'
import { pollById } from './read.ts'

const HOUR = 60 * 60_000
/** A burst is so many votes of one network within so long. */
export const BURST = { votes: 10, milliseconds: 10 * 60_000 }
const MOST_BURSTS = 100

export interface Burst {
  startedAt: Date
  lastAt: Date
  votes: number
}

export async function resultsOf(db: Reader, shopId: string, id: string) {
  const { poll, options } = await pollById(db, shopId, id)
  const hour = spanOf(pollVotes.at, HOUR)
  const hours = await db
    .select({ at: hour, votes: sql<number>`count(*)`.mapWith(Number) })
    .from(pollVotes)
    .where(eq(pollVotes.pollId, id))
    .groupBy(hour)
    .orderBy(hour)
  const kept = await db.select().from(pollBursts).where(eq(pollBursts.pollId, id)).orderBy(desc(pollBursts.startedAt)).limit(MOST_BURSTS)
  const bursts = [...(await burstsOf(db, id)), ...kept].sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime()).slice(0, MOST_BURSTS)
  return { poll, options, counts: await countsOf(db, id, options), hours: hours.map(({ at, votes }) => ({ at: new Date(at), votes })), bursts }
}

/** Bursts among the votes whose networks are still told apart: those of today, and of yesterday until the night's tidying. */
export async function burstsOf(db: Reader, pollId: string): Promise<Burst[]> {
  const span = spanOf(pollVotes.at, BURST.milliseconds)
  const rows = await db
    .select({
      votes: sql<number>`count(*)`.mapWith(Number),
      first: sql`min(${pollVotes.at})`.mapWith(pollVotes.at),
      last: sql`max(${pollVotes.at})`.mapWith(pollVotes.at),
    })
    .from(pollVotes)
    .where(and(eq(pollVotes.pollId, pollId), isNotNull(pollVotes.address)))
    .groupBy(pollVotes.address, span)
    .having(sql`count(*) >= ${BURST.votes}`)
  return rows.map(({ votes, first, last }) => ({ startedAt: first as Date, lastAt: last as Date, votes }))
}
