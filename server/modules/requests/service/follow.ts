import { and, desc, eq, isNull, ne, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../../../db/store.ts'
import { enqueue } from '../../jobs/service.ts'
import { type Order, orders } from '../../orders/table.ts'
import { type Reason, type Request, requests } from '../table.ts'
import { judge, type Verdict } from './judge.ts'

/** What sends a request when it is due; run by `requestJobs`. */
export const sendWhenDue = { name: 'requests.send', data: z.object({ request: z.string() }), tries: 8 }

/** Whoever bought lately was asked, and what the staff took out stays out, whatever the shop tells of the order later. */
const LASTING: readonly (Reason | null)[] = ['cooldown', 'staff']
const isSettled = ({ state, reason }: Request) => state === 'sent' || LASTING.includes(reason)

/** Brings the request of an order to what its state now asks for; called in the write that changes the order. */
export async function followOrder(tx: Tx, order: Order, now: Date) {
  const [known] = await tx.select().from(requests).where(eq(requests.orderId, order.id))
  if (known ? isSettled(known) : order.deletedAt) return
  const verdict = await judge(tx, order, now)
  const row = known ?? (await add(tx, order, verdict))
  await settle(tx, row, verdict, order.email)
}

async function add(tx: Tx, { id, shopId, email }: Order, verdict: Verdict): Promise<Request> {
  const [row] = await tx
    .insert(requests)
    .values({ ...verdict, shopId, orderId: id, email })
    .returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** Keeps a verdict and promises to send what is due one day. A promise of before finds a later date in the row and does nothing. */
export async function settle(tx: Tx, { id }: Pick<Request, 'id'>, { mode, state, reason, dueAt }: Verdict, email: string | null) {
  await tx.update(requests).set({ mode, state, reason, dueAt, email }).where(eq(requests.id, id))
  if (dueAt) await enqueue(tx, sendWhenDue, { request: id }, { dueAt, key: `${sendWhenDue.name}:${id}:${dueAt.getTime()}` })
}

/** Nobody waits for more parcels than this. */
const MOST_AT_ONCE = 100

/** Judges the requests anew that are meant for one person, after that person has agreed or refused. */
export async function reconsider(tx: Tx, { shopId, email }: Pick<Order, 'shopId' | 'email'>, now: Date) {
  if (!email) return
  const rows = await tx
    .select({ order: orders })
    .from(requests)
    .innerJoin(orders, eq(orders.id, requests.orderId))
    .where(
      and(eq(requests.shopId, shopId), eq(requests.email, email), ne(requests.state, 'sent'), or(isNull(requests.reason), ne(requests.reason, 'too_late'))),
    )
    .orderBy(desc(requests.createdAt))
    .limit(MOST_AT_ONCE)
  for (const { order } of rows) await followOrder(tx, order, now)
}
