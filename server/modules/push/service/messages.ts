import { and, eq } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { MessageNotFound, MessageNotReady, MessageTooLong } from '../errors.ts'
import { MOST_BYTES } from '../sending/encrypt.ts'
import { bytesOf, topicOf } from '../sending/payload.ts'
import { type MessageState, type PushMessage, pushMessages } from '../table.ts'
import { endRest } from './deliveries.ts'

export type Draft = Pick<PushMessage, 'title' | 'body' | 'url' | 'icon' | 'audience' | 'cap' | 'ttl' | 'urgency' | 'replaces'>

const isOf = (shopId: string, id: string) => and(eq(pushMessages.shopId, shopId), eq(pushMessages.id, id))

/** @throws {MessageTooLong} */
function fits(draft: Pick<Draft, 'title' | 'body' | 'url' | 'icon' | 'replaces'>) {
  const bytes = weightOf(draft)
  if (bytes > MOST_BYTES) throw new MessageTooLong(bytes, MOST_BYTES)
}

/** Bytes of the message as browsers get it. */
export const weightOf = (draft: Pick<Draft, 'title' | 'body' | 'url' | 'icon' | 'replaces'>) =>
  bytesOf({ ...draft, lang: 'pl' }, topicOf({ ...draft, id: '', shopId: '' }))

/** @throws {MessageTooLong} */
export async function addMessage(tx: Tx, shopId: string, draft: Draft, createdBy: string): Promise<PushMessage> {
  fits(draft)
  const [row] = await tx
    .insert(pushMessages)
    .values({ ...draft, shopId, createdBy })
    .returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** @throws {MessageNotFound} */
export async function messageBy(db: Reader, shopId: string, id: string): Promise<PushMessage> {
  const [row] = await db.select().from(pushMessages).where(isOf(shopId, id))
  if (!row) throw new MessageNotFound(id)
  return row
}

/** @throws {MessageNotFound} @throws {MessageNotReady} once it is on its way @throws {MessageTooLong} */
export async function changeMessage(tx: Tx, shopId: string, id: string, draft: Draft): Promise<PushMessage> {
  fits(draft)
  const { state } = await messageBy(tx, shopId, id)
  if (state !== 'draft' && state !== 'scheduled') throw new MessageNotReady(state, 'changed')
  return set(tx, shopId, id, draft)
}

/** @throws {MessageNotFound} @throws {MessageNotReady} for what was ever sent: its report stays */
export async function removeMessage(tx: Tx, shopId: string, id: string): Promise<PushMessage> {
  const message = await messageBy(tx, shopId, id)
  if (message.startedAt) throw new MessageNotReady(message.state, 'deleted')
  await tx.delete(pushMessages).where(isOf(shopId, id))
  return message
}

export const steps = ['send', 'schedule', 'unschedule', 'pause', 'resume', 'cancel'] as const
export type Step = (typeof steps)[number]

const FROM: Record<Step, MessageState[]> = {
  send: ['draft', 'scheduled'],
  schedule: ['draft', 'scheduled'],
  unschedule: ['scheduled'],
  pause: ['sending'],
  resume: ['paused'],
  cancel: ['sending', 'paused'],
}
const TO: Record<Step, MessageState> = {
  ...{ send: 'scheduled', schedule: 'scheduled', unschedule: 'draft', pause: 'paused', resume: 'sending', cancel: 'cancelled' },
}

/**
 * Takes a message one step on. Who sends it notices at its next write; requests on their way then are answered and noted.
 * @param at when a scheduled one begins
 * @throws {MessageNotFound} @throws {MessageNotReady}
 */
export async function stepMessage(tx: Tx, shopId: string, id: string, step: Step, at: Date | undefined, now = new Date()): Promise<PushMessage> {
  const { state } = await messageBy(tx, shopId, id)
  if (!FROM[step].includes(state)) throw new MessageNotReady(state, step)
  if (step === 'cancel') await endRest(tx, id, 'cancelled', now)
  const due = step === 'send' ? now : (at ?? now)
  const change = {
    ...{ send: { scheduledAt: due }, schedule: { scheduledAt: due }, unschedule: { scheduledAt: null }, pause: {}, resume: {}, cancel: { finishedAt: now } }[
      step
    ],
    state: TO[step],
  }
  return set(tx, shopId, id, change)
}

async function set(tx: Tx, shopId: string, id: string, change: Partial<PushMessage>): Promise<PushMessage> {
  const [row] = await tx.update(pushMessages).set(change).where(isOf(shopId, id)).returning()
  if (!row) throw new MessageNotFound(id)
  return row
}

export interface MessagesQuery {
  shopId: string
  state?: MessageState | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of a shop's messages, the newest first. */
export async function messagesOf(db: Reader, { shopId, state, after, limit }: MessagesQuery) {
  const { createdAt, id } = pushMessages
  const rows = await db
    .select()
    .from(pushMessages)
    .where(and(eq(pushMessages.shopId, shopId), state && eq(pushMessages.state, state), after && olderThan(createdAt, id, after)))
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  return toNewestPage(rows, limit, (row) => row.createdAt)
}
