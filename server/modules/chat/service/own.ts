import { eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { headOf } from '../../streams/service.ts'
import { ConversationClosed, ConversationNotFound, ConversationOpen, ConversationTaken, NotAConsultant } from '../errors.ts'
import { type Conversation, conversations } from '../table.ts'
import { type Server, seatsOf } from './chats.ts'
import { chatBehind, close, requeue } from './close.ts'
import { away, type Change, type Changed, change, senderOf, servedConversation } from './conversations.ts'
import { tellDesk } from './desk.ts'
import { nameOf, shownName } from './names.ts'
import { assertFreePlace, consultantOf, isHere, loadOf, noticeActing, placeFreed, tellColleague } from './presence.ts'
import { streamOfConversation } from './search.ts'

/** A consultant at the counter, who does something now. */
export interface Acting extends Server {
  who: Who
  now: Date
}

/**
 * Takes a waiting conversation. Of many who take it at once one has it.
 * @throws {ConversationTaken} naming who was first
 * @throws {NoFreePlace} @throws {ConversationClosed}
 */
export async function take(tx: Tx, acting: Acting, id: string): Promise<Conversation> {
  const row = await servedConversation(tx, acting, id)
  if (row.state === 'active' && row.ownerId === acting.userId) return row
  if (row.state === 'active') throw new ConversationTaken(await nameOf(tx, row.ownerId ?? ''))
  if (row.state === 'closed') throw new ConversationClosed()
  await noticeActing(tx, acting)
  return (await giveTo(tx, row, acting.userId, acting.now, { sender: senderOf('staff', acting.userId) })).row
}

/** Makes somebody the owner of a conversation, with one of their places; without a sender nobody but the server did it. @throws {NoFreePlace} */
export async function giveTo(tx: Tx, row: Conversation, userId: string, now: Date, by: Pick<Change, 'sender' | 'transfer'> = {}): Promise<Changed> {
  if (!(row.holdsPlace && row.ownerId === userId)) await assertFreePlace(tx, row.shopId, userId)
  const chat = await chatBehind(tx, row)
  const name = shownName(chat, row.locale, await nameOf(tx, userId))
  const isBack = row.state === 'closed'
  const changed = await change(tx, row, {
    set: {
      ...{ state: 'active', ownerId: userId, holdsPlace: true, isOwnerAway: false, takenAt: now, queuePlace: null, queuedAt: null },
      ...(isBack && { endedAt: null, endedBy: null, isMissed: false, folded: '' }),
    },
    events: [
      ['status', { state: 'active' }],
      ['owner', { consultant: { id: userId, name }, isAway: false }],
    ],
    at: now,
    ...by,
  })
  await tellColleague(tx, row.shopId, userId, now)
  return changed
}

/** @throws {ConversationTaken} for who neither has it nor manages the chats */
export async function assertTheirs(tx: Tx, { userId, rights }: Server, row: Conversation) {
  if (row.ownerId !== null && row.ownerId !== userId && !rights.has('chat.manage')) throw new ConversationTaken(await nameOf(tx, row.ownerId))
}

/** @throws {NotAConsultant} for who does not answer in this chat @throws {NoFreePlace} */
export async function transfer(tx: Tx, acting: Acting, id: string, to: string, reason: string): Promise<Conversation> {
  const row = await servedConversation(tx, acting, id)
  if (row.state === 'closed') throw new ConversationClosed()
  await assertTheirs(tx, acting, row)
  if (!(await seatsOf(tx, acting.shopId, to)).has(row.chatId)) throw new NotAConsultant(to)
  if (row.ownerId === to) return row
  if (to === acting.userId) await noticeActing(tx, acting)
  const sender = senderOf('staff', acting.userId)
  const given = await giveTo(tx, row, to, acting.now, { sender, ...(to !== acting.userId && { transfer: { from: acting.who.name, reason } }) })
  const changed = isHere(await consultantOf(tx, row.shopId, to), acting.now) ? given : await away(tx, given.row, acting.now)
  if (row.ownerId && row.holdsPlace) await placeFreed(tx, row.shopId, row.ownerId, acting.now)
  await record(tx, row.shopId, acting.who, 'chat.transferred', ['conversation', id], { to, reason })
  return changed.row
}

/** Puts it back into the queue, at the place of its age. */
export async function giveBack(tx: Tx, acting: Acting, id: string): Promise<Conversation> {
  const row = await servedConversation(tx, acting, id)
  if (row.state === 'closed') throw new ConversationClosed()
  await assertTheirs(tx, acting, row)
  if (row.state === 'waiting') return row
  const { row: waiting } = await requeue(tx, row, { sender: senderOf('staff', acting.userId) }, acting.now)
  await record(tx, row.shopId, acting.who, 'chat.returned', ['conversation', id])
  return waiting
}

export async function end(tx: Tx, acting: Acting, id: string): Promise<Conversation> {
  const row = await servedConversation(tx, acting, id)
  if (row.state === 'closed') return row
  await assertTheirs(tx, acting, row)
  return (await close(tx, row, { by: 'staff', sender: senderOf('staff', acting.userId) }, acting.now)).row
}

/** Takes up a closed conversation again, at once or much later. */
export async function resume(tx: Tx, acting: Acting, id: string): Promise<Conversation> {
  const row = await servedConversation(tx, acting, id)
  if (row.state !== 'closed') return take(tx, acting, id)
  await noticeActing(tx, acting)
  const { row: open } = await giveTo(tx, row, acting.userId, acting.now, { sender: senderOf('staff', acting.userId) })
  if (row.ownerId && row.ownerId !== acting.userId && row.holdsPlace) await placeFreed(tx, row.shopId, row.ownerId, acting.now)
  return open
}

/** Frees the place that an ended conversation still takes. */
export async function freePlace(tx: Tx, acting: Acting, id: string): Promise<Conversation> {
  const row = await servedConversation(tx, acting, id)
  if (row.state !== 'closed') throw new ConversationOpen()
  await assertTheirs(tx, acting, row)
  if (!row.holdsPlace) return row
  const [freed] = await tx.update(conversations).set({ holdsPlace: false }).where(eq(conversations.id, id)).returning()
  if (!freed) throw new ConversationNotFound(id)
  await tellDesk(tx, freed, await headOf(tx, streamOfConversation(id)))
  if (row.ownerId) await placeFreed(tx, row.shopId, row.ownerId, acting.now)
  return freed
}

/** The shopper goes on with what was ended: with the same consultant if they can, else in the queue. */
export async function resumeByVisitor(tx: Tx, row: Conversation, sender: string, now: Date): Promise<Changed> {
  const isFree = row.ownerId !== null && (row.holdsPlace || (await canTake(tx, row.shopId, row.ownerId, now)))
  return isFree && row.ownerId ? giveTo(tx, row, row.ownerId, now, { sender }) : requeue(tx, row, { sender }, now)
}

async function canTake(tx: Tx, shopId: string, userId: string, now: Date) {
  const { isAvailable, leasedUntil, places } = await consultantOf(tx, shopId, userId, now)
  return isAvailable && leasedUntil !== null && leasedUntil > now && (await loadOf(tx, shopId, userId)) < places
}
