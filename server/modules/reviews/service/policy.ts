import { and, count, eq, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { type RejectionReason, rejectionReasons, reviews } from '../table.ts'
import { settingsOf } from './settings.ts'
import { statusCounts } from './statistics.ts'

/** How the shop treats reviews, from its own settings and rows: what the Omnibus directive wants told beside the stars. */
export async function policyOf(db: Reader, shopId: string) {
  const { confirmsEmail, rewards } = await settingsOf(db, shopId)
  const { published, deleted } = await statusCounts(db, shopId)
  return {
    checks: confirmsEmail ? (['order', 'email'] as const) : (['order'] as const),
    published: 'all' as const,
    score: 'plain_mean' as const,
    rewards,
    reasons: [...rejectionReasons],
    counts: { published, verified: await verifiedCount(db, shopId), rejected: await rejections(db, shopId), deleted },
  }
}

/** Published reviews whose order was found. Said in SQL, so that the index of just these serves it. */
export const verifiedCount = (db: Reader, shopId: string, subject?: 'product' | 'shop') =>
  db.$count(reviews, and(eq(reviews.shopId, shopId), subject && eq(reviews.subject, subject), sql`status = 'published' and verified`))

async function rejections(db: Reader, shopId: string): Promise<Partial<Record<RejectionReason, number>>> {
  const rows = await db
    .select({ reason: reviews.rejectionReason, reviews: count() })
    .from(reviews)
    .where(and(eq(reviews.shopId, shopId), eq(reviews.status, 'rejected')))
    .groupBy(reviews.rejectionReason)
  return Object.fromEntries(rows.flatMap(({ reason, reviews: n }) => (reason ? [[reason, n]] : [])))
}
