import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { and, asc, eq, inArray, lt, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
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

export const settleDelivery = (tx: Tx, id: string, outcome: Pick<Delivery, 'state' | 'error'> & { about?: string }) =>
  tx.update(inbox).set(outcome).where(eq(inbox.id, id))

const MOST_REPLAYED = 500

/** Puts failed deliveries back to be read once more, the oldest first and at most 500; answers their ids and how many remain. */
export async function reopenFailed(tx: Tx, shopId: string, integrationId: string | undefined) {
  const isFailed = and(eq(inbox.shopId, shopId), eq(inbox.state, 'failed'), integrationId === undefined ? undefined : eq(inbox.integrationId, integrationId))
  const rows = await tx.select({ id: inbox.id }).from(inbox).where(isFailed).orderBy(asc(inbox.receivedAt), asc(inbox.id)).limit(MOST_REPLAYED)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await tx.update(inbox).set({ state: 'received', error: null }).where(inArray(inbox.id, ids))
  return { ids, left: await tx.$count(inbox, isFailed) }
}

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

const DAY = 24 * 60 * 60_000
const KEPT_DAYS = 30
const FAILED_KEPT_DAYS = 90

/** Forgets old bodies, which name people: the orders made of them stay. */
export async function dropOldDeliveries(tx: Tx, now = new Date()) {
  const olderThan = (days: number) => lt(inbox.receivedAt, new Date(now.getTime() - days * DAY))
  await tx.delete(inbox).where(or(olderThan(FAILED_KEPT_DAYS), and(olderThan(KEPT_DAYS), inArray(inbox.state, ['done', 'ignored']))))
}
