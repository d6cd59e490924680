import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { secretKeys, users } from '../../accounts/table.ts'
import { type Review, reviewEvents, reviewReplyVersions, reviewVersions } from '../table.ts'

const who = sql<string | null>`coalesce(${users.name}, ${secretKeys.name})`

/** What happened to a review, the oldest first; an edit with what stood before it and what it made of that. */
export async function historyOf(db: Reader, review: Review) {
  const events = await db
    .select({ at: reviewEvents.at, what: reviewEvents.what, reason: reviewEvents.reason, version: reviewEvents.version, who })
    .from(reviewEvents)
    .leftJoin(users, eq(users.id, reviewEvents.userId))
    .leftJoin(secretKeys, eq(secretKeys.id, reviewEvents.keyId))
    .where(eq(reviewEvents.reviewId, review.id))
    .orderBy(asc(reviewEvents.at))
  const earlier = await db.select().from(reviewVersions).where(eq(reviewVersions.reviewId, review.id))
  const versions = new Map<number, Pick<Review, 'stars' | 'title' | 'text'>>(earlier.map((row) => [row.version, row]))
  const saidIn = (version: number) => {
    const { stars, title, text } = versions.get(version) ?? review
    return { stars, title, text }
  }
  return events.map(({ version, ...event }) => ({ ...event, edit: version === null ? null : { before: saidIn(version), after: saidIn(version + 1) } }))
}

/** Every text that a review's reply ever had, the newest first. */
export const replyHistory = (db: Reader, reviewId: string) =>
  db
    .select({ text: reviewReplyVersions.text, at: reviewReplyVersions.at, who })
    .from(reviewReplyVersions)
    .leftJoin(users, eq(users.id, reviewReplyVersions.userId))
    .leftJoin(secretKeys, eq(secretKeys.id, reviewReplyVersions.keyId))
    .where(eq(reviewReplyVersions.reviewId, reviewId))
    .orderBy(desc(reviewReplyVersions.at))
