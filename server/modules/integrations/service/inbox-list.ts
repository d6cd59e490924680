import { and, desc, eq, exists, isNull, lt, lte, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { orders } from '../../orders/table.ts'
import { DeliveryNotFound } from '../errors.ts'
import { type Delivery, inbox, integrations } from '../table.ts'

interface InboxQuery {
  shopId: string
  state?: Delivery['state'] | undefined
  integrationId?: string | undefined
  orderId?: string | undefined
  after?: Position | undefined
  limit: number
}

/** The order that a delivery told of: the platform is the order's source. */
const toldOf = and(eq(orders.shopId, inbox.shopId), eq(orders.source, integrations.platform), eq(orders.externalId, inbox.about))

const shown = {
  ...{ id: inbox.id, integrationId: inbox.integrationId, platform: integrations.platform },
  ...{ topic: inbox.topic, receivedAt: inbox.receivedAt, state: inbox.state, error: inbox.error },
}

/** One keyset page of what a shop was told, the newest first. */
export async function listInbox(db: Reader, { shopId, state, integrationId, orderId, after, limit }: InboxQuery) {
  const time = after && new Date(after.at)
  const beyond = time && and(lte(inbox.receivedAt, time), or(lt(inbox.receivedAt, time), lt(inbox.id, after.id)))
  const rows = await db
    .select(shown)
    .from(inbox)
    .innerJoin(integrations, eq(integrations.id, inbox.integrationId))
    .where(
      and(
        eq(inbox.shopId, shopId),
        state && eq(inbox.state, state),
        integrationId === undefined ? undefined : eq(inbox.integrationId, integrationId),
        orderId === undefined
          ? undefined
          : exists(
              db
                .select({ id: orders.id })
                .from(orders)
                .where(and(toldOf, eq(orders.id, orderId))),
            ),
        beyond,
      ),
    )
    .orderBy(desc(inbox.receivedAt), desc(inbox.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? { value: 0, at: last.receivedAt.getTime(), id: last.id } : null }
}

/** @throws {DeliveryNotFound} also for another shop's */
export async function deliveryForStaff(db: Reader, shopId: string, id: string) {
  const [row] = await db
    .select({ ...shown, body: inbox.body, encoding: inbox.bodyEncoding, headers: inbox.headers, order: { id: orders.id, number: orders.number } })
    .from(inbox)
    .innerJoin(integrations, eq(integrations.id, inbox.integrationId))
    .leftJoin(orders, and(toldOf, isNull(orders.deletedAt)))
    .where(and(eq(inbox.shopId, shopId), eq(inbox.id, id)))
  if (!row) throw new DeliveryNotFound(id)
  return row
}
