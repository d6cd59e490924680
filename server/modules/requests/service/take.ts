import { eq } from 'drizzle-orm'
import type { Config } from '../../../config.ts'
import type { Tx } from '../../../db/store.ts'
import { orders } from '../../orders/table.ts'
import { RequestStateConflict } from '../errors.ts'
import { type Request, requests } from '../table.ts'
import { settle } from './follow.ts'
import { judge, refusal } from './judge.ts'
import { requestOf } from './list.ts'
import { sendRequest } from './send.ts'

export type Action = 'cancel' | 'queue' | 'send'

/**
 * Does what the staff decide about one request. Consent, cooldown and the state of the order hold for them too.
 * @throws {RequestNotFound} also for another shop's
 * @throws {RequestStateConflict} for one that is not queued, waits for its payment or delivery, or, to be queued again, was not taken out by the staff
 */
export async function take(tx: Tx, config: Pick<Config, 'SECRET' | 'PUBLIC_URL'>, shopId: string, id: string, action: Action, now: Date) {
  const { request } = await requestOf(tx, shopId, id)
  const isReady = READY[action](request)
  if (!isReady) throw new RequestStateConflict(request.state, DONE[action])
  if (action === 'send') await sendRequest(tx, config, id, now, true)
  else if (action === 'cancel') await settle(tx, request, { mode: request.mode, ...refusal('staff'), dueAt: null }, request.email)
  else await queueAgain(tx, request, now)
  return requestOf(tx, shopId, id)
}

const READY: Record<Action, (request: Request) => boolean> = {
  cancel: ({ state }) => state === 'queued',
  queue: ({ reason }) => reason === 'staff',
  send: ({ state, dueAt }) => state === 'queued' && dueAt !== null,
}
const DONE = { cancel: 'cancelled', queue: 'queued', send: 'sent' } as const

async function queueAgain(tx: Tx, request: Request, now: Date) {
  const [row] = await tx.select({ order: orders }).from(requests).innerJoin(orders, eq(orders.id, requests.orderId)).where(eq(requests.id, request.id))
  if (row) await settle(tx, request, await judge(tx, row.order, now), row.order.email)
}
