import { and, asc, gt, lte, sql } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { pushDeliveries, pushSubscriptions } from '../table.ts'
import { belongs, someOf, underCap } from './audience.ts'
import { advance, type Held } from './lease.ts'

/** Subscriptions of one write: the only writer must not be held for long. */
const CHUNK = 1000

/**
 * Gives the next subscriptions of a message's audience their delivery rows. How far it came stands in the same write, so that after
 * a crash nobody has two and nobody none.
 * @returns the message as it is now
 */
export async function spreadSome(tx: Tx, held: Held, now = new Date()): Promise<Held> {
  const { id, shopId, audience, cap, spreadTo, startedAt } = held
  const since = startedAt ?? now
  const some = await someOf(tx, shopId, audience, { after: spreadTo, since, limit: CHUNK })
  const last = some.at(-1)?.id
  if (last === undefined) return advance(tx, held, { spreadAt: now })
  const { id: subscription, origin, createdAt } = pushSubscriptions
  const among = and(
    belongs(tx, shopId, audience),
    spreadTo === null ? undefined : gt(subscription, spreadTo),
    lte(subscription, last),
    lte(createdAt, since),
    underCap(tx, shopId, cap, now),
  )
  const reached = await tx.$count(pushSubscriptions, among)
  const nothing = sql`null`
  await tx.insert(pushDeliveries).select(
    tx
      .select({
        shopId: pushSubscriptions.shopId,
        messageId: sql<string>`${id}`.as('message_id'),
        subscriptionId: sql<string>`${subscription}`.as('subscription_id'),
        origin,
        state: sql<'waiting'>`'waiting'`.as('state'),
        dueAt: sql<Date>`${sql.param(now, pushDeliveries.dueAt)}`.as('due_at'),
        tries: sql<number>`0`.as('tries'),
        status: sql<null>`${nothing}`.as('status'),
        endedAt: sql<null>`${nothing}`.as('ended_at'),
        shownAt: sql<null>`${nothing}`.as('shown_at'),
        clickedAt: sql<null>`${nothing}`.as('clicked_at'),
        closedAt: sql<null>`${nothing}`.as('closed_at'),
        leftAt: sql<null>`${nothing}`.as('left_at'),
      })
      .from(pushSubscriptions)
      .where(among)
      .orderBy(asc(subscription)),
  )
  return advance(tx, held, { spreadTo: last, capped: held.capped + some.length - reached })
}
