import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { and, desc, eq, inArray, lt, lte, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { DeliveryNotFailed, DeliveryNotFound } from '../errors.ts'
import { headerOf } from '../platforms/platform.ts'
import { rules } from '../platforms/rules.ts'
import { type Delivery, type Integration, inbox, integrations } from '../table.ts'

const KEPT_HEADERS = ['content-type', 'user-agent'].concat(
  ['topic', 'id', 'delivery-id', 'source', 'resource', 'event'].map((name) => `x-wc-webhook-${name}`),
  ['topic', 'webhook-id', 'event-id', 'shop-domain', 'triggered-at', 'api-version'].map((name) => `x-shopify-${name}`),
  ['topic', 'delivery'].map((name) => `x-kontuar-${name}`),
)

/** Keeps what a platform told, unread; undefined for what has been kept before. */
export async function keepDelivery(tx: Tx, integration: Integration, headers: IncomingHttpHeaders, body: Buffer): Promise<Delivery | undefined> {
  const { shopId, id: integrationId, platform } = integration
  const topic = rules[platform].topicOf(headers)
  const bodyEncoding = isUtf8(body) && !body.includes(0) ? 'utf8' : 'base64'
  const [row] = await tx
    .insert(inbox)
    .values({
      ...{ shopId, integrationId, topic, bodyEncoding, state: 'received' },
      dedupeKey: dedupeKey(integration, topic, headers, body),
      headers: Object.fromEntries(KEPT_HEADERS.filter((name) => headers[name]).map((name) => [name, headerOf(headers, name)])),
      body: body.toString(bodyEncoding),
    })
    .onConflictDoNothing()
    .returning()
  return row
}

function dedupeKey({ platform }: Integration, topic: string, headers: IncomingHttpHeaders, body: Buffer) {
  const { id, isWhole } = rules[platform].deliveryOf(topic, headers)
  return isWhole ? `id:${id}` : createHash('sha256').update(`${topic}\n${id}\n`).update(body).digest('hex')
}

export async function deliveryById(db: Reader, id: string) {
  const [row] = await db
    .select({ delivery: inbox, integration: integrations })
    .from(inbox)
    .innerJoin(integrations, eq(integrations.id, inbox.integrationId))
    .where(eq(inbox.id, id))
  return row
}

export const settleDelivery = (tx: Tx, id: string, outcome: Pick<Delivery, 'state' | 'error'>) => tx.update(inbox).set(outcome).where(eq(inbox.id, id))

/** Puts a failed delivery back to be read once more. @throws {DeliveryNotFound} @throws {DeliveryNotFailed} */
export async function reopenDelivery(tx: Tx, shopId: string, id: string) {
  const isOurs = and(eq(inbox.shopId, shopId), eq(inbox.id, id))
  const [row] = await tx
    .update(inbox)
    .set({ state: 'received', error: null })
    .where(and(isOurs, eq(inbox.state, 'failed')))
    .returning({ id: inbox.id })
  if (row) return
  const [other] = await tx.select({ id: inbox.id }).from(inbox).where(isOurs)
  throw other ? new DeliveryNotFailed() : new DeliveryNotFound(id)
}

const shown = {
  ...{ id: inbox.id, integrationId: inbox.integrationId, platform: integrations.platform },
  ...{ topic: inbox.topic, receivedAt: inbox.receivedAt, state: inbox.state, error: inbox.error },
}

/** One keyset page of what a shop was told, the newest first. */
export async function listInbox(
  db: Reader,
  { shopId, state, after, limit }: { shopId: string; state?: Delivery['state'] | undefined; after?: Position | undefined; limit: number },
) {
  const time = after && new Date(after.at)
  const beyond = time && and(lte(inbox.receivedAt, time), or(lt(inbox.receivedAt, time), lt(inbox.id, after.id)))
  const rows = await db
    .select(shown)
    .from(inbox)
    .innerJoin(integrations, eq(integrations.id, inbox.integrationId))
    .where(and(eq(inbox.shopId, shopId), state && eq(inbox.state, state), beyond))
    .orderBy(desc(inbox.receivedAt), desc(inbox.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? { value: 0, at: last.receivedAt.getTime(), id: last.id } : null }
}

const DAY = 24 * 60 * 60_000
const KEPT_DAYS = 30
const FAILED_KEPT_DAYS = 90

/** Forgets old bodies, which name people: the orders made of them stay. */
export async function dropOldDeliveries(tx: Tx, now = new Date()) {
  const olderThan = (days: number) => lt(inbox.receivedAt, new Date(now.getTime() - days * DAY))
  await tx.delete(inbox).where(or(olderThan(FAILED_KEPT_DAYS), and(olderThan(KEPT_DAYS), inArray(inbox.state, ['done', 'ignored']))))
}
