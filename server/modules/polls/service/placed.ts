import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { polls } from '../table.ts'

/** The polls that come up by a rule of the shop, the oldest first; a page looks itself at which of them are due. */
export async function placedPolls(db: Reader, shopId: string, now = new Date()) {
  const rows = await db
    .select({ poll: polls.id, placement: polls.placement, startsAt: polls.startsAt, endsAt: polls.endsAt })
    .from(polls)
    .where(and(eq(polls.shopId, shopId), eq(polls.state, 'active'), isNotNull(polls.placement), or(isNull(polls.endsAt), gt(polls.endsAt, now))))
    .orderBy(asc(polls.createdAt), asc(polls.id))
  return rows.flatMap(({ poll, placement, startsAt, endsAt }) =>
    placement ? [{ poll, ...placement, startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null }] : [],
  )
}
