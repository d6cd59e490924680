import { createHmac } from 'node:crypto'
import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { orders } from '../../orders/table.ts'
import { PollVotersOnly } from '../errors.ts'
import type { Poll } from '../table.ts'

/** Who votes: a browser, and the customer it has proved to be. */
export interface Voter {
  shopId: string
  visitorId: string
  customerId?: string | undefined
}

/** What a voter's row may be kept under; a customer has one vote, on whatever device. */
export const keysOf = ({ visitorId, customerId }: Voter): [string, ...string[]] =>
  customerId ? [`customer:${customerId}`, `visitor:${visitorId}`] : [`visitor:${visitorId}`]

/** Why somebody's vote does not count in a poll; undefined where it does. */
export async function refusalOf(db: Reader, { voters }: Pick<Poll, 'voters'>, { shopId, customerId }: Voter): Promise<Error | undefined> {
  if (voters === 'everyone') return undefined
  if (!customerId) return new PollVotersOnly(voters)
  if (voters === 'customers') return undefined
  const bought = and(
    eq(orders.shopId, shopId),
    eq(orders.customerId, customerId),
    isNull(orders.deletedAt),
    notInArray(orders.status, ['cancelled', 'refunded']),
  )
  const [order] = await db.select({ id: orders.id }).from(orders).where(bought).limit(1)
  return order ? undefined : new PollVotersOnly(voters)
}

/** Tells one network from another for a day and in one shop, and nothing after it. */
export const hashedAddress = (secret: string, shopId: string, address: string | null, now = new Date()) =>
  address &&
  createHmac('sha256', secret)
    .update(`poll\0${shopId}\0${now.toISOString().slice(0, 10)}\0${address}`)
    .digest('base64url')
    .slice(0, 22)
