import { and, eq, ne, sql } from 'drizzle-orm'
import { place, prepared } from '../../../db/prepared.ts'
import type { Tx } from '../../../db/store.ts'
import { type Appended, add, eventBy } from '../../streams/service.ts'
import { cleanUrl } from '../../tracking/service/url.ts'
import { ConversationTaken } from '../errors.ts'
import { conversations } from '../table.ts'
import { promiseAnswer } from './answer-mail.ts'
import type { Card } from './cards.ts'
import { chatBehind, requeue } from './close.ts'
import { ownConversation, senderOf, servedConversation } from './conversations.ts'
import { nameOf, shownName } from './names.ts'
import { type Acting, resume, take } from './own.ts'
import { noticeActing } from './presence.ts'
import { streamOfConversation } from './search.ts'
import type { Message } from './snapshot.ts'

/** Of a message, in lists. */
const BEGINNING = 200

/** What a message carries in its event. */
export type Said = Omit<Message, 's' | 'key' | 'at' | 'editedAt' | 'isDeleted'>

const beginning = ({ text, card }: Pick<Said, 'text' | 'card'>) => (text || card?.name || '').slice(0, BEGINNING).toWellFormed()
const toDriver = (at: Date) => conversations.lastMessageAt.mapToDriverValue(at)

/** The page a message was written on; null for what is no page. */
export function pageOf(url: string | undefined): string | null {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? cleanUrl(url) : null
}

export const saidByVisitor = (text: string, url: string | null, title: string | null): Said => ({
  ...{ by: 'visitor', name: null, author: null, text, url, title: title || null, image: null, card: null },
})

/** The row of an open conversation after the visitor's message, found and changed by one statement: each message runs it. */
const visitorSaid = prepared('chat_visitor_said', (tx) =>
  tx
    .update(conversations)
    .set({
      ...{ lastMessageAt: place('at'), visitorAt: place('at'), lastBy: 'visitor', lastText: place('text') },
      unansweredSince: sql`coalesce(${conversations.unansweredSince}, ${place('at')})`,
      pageUrl: sql`coalesce(${place('url')}, ${conversations.pageUrl})`,
      pageTitle: sql`coalesce(${place('title')}, ${conversations.pageTitle})`,
    })
    .where(
      and(
        eq(conversations.id, place('id')),
        eq(conversations.shopId, place('shopId')),
        eq(conversations.visitorId, place('visitorId')),
        ne(conversations.state, sql.raw("'closed'")),
      ),
    )
    .returning({ id: conversations.id }),
)

export interface VisitorMessage {
  shopId: string
  id: string
  visitorId: string
  /** Made by the visitor's page. */
  key: string
  said: Said
}

/**
 * Keeps what a visitor says. A closed conversation is open again with it.
 * @throws {Repeated} for what was sent before @throws {ConversationNotFound}
 */
export async function hear(tx: Tx, message: VisitorMessage, now = new Date()): Promise<Appended> {
  const { shopId, id, visitorId, key, said } = message
  const { url, title } = said
  const values = { ...{ id, shopId, visitorId, url, title }, at: toDriver(now), text: beginning(said) }
  const sender = senderOf('visitor', visitorId)
  const stream = streamOfConversation(id)
  if ((await visitorSaid(tx, values)).length === 0) {
    const row = await ownConversation(tx, { shopId, id, visitorId })
    const known = await eventBy(tx, stream, sender, key)
    if (known) return { ...known, isNew: false }
    await requeue(tx, row, { sender }, now)
    await visitorSaid(tx, values)
  }
  return add(tx, { shopId, stream, kind: 'message', data: { ...said }, sender, key, at: now })
}

const staffSaid = prepared('chat_staff_said', (tx) =>
  tx
    .update(conversations)
    .set({
      ...{ lastMessageAt: place('at'), lastBy: 'staff', lastText: place('text'), unansweredSince: sql`null` },
      firstReplyAt: sql`coalesce(${conversations.firstReplyAt}, ${place('at')})`,
    })
    .where(
      and(
        eq(conversations.id, place('id')),
        eq(conversations.shopId, place('shopId')),
        eq(conversations.ownerId, place('userId')),
        eq(conversations.state, sql.raw("'active'")),
      ),
    )
    .returning({ chatId: conversations.chatId, locale: conversations.locale, email: conversations.email, customerId: conversations.customerId }),
)

export interface StaffMessage {
  id: string
  key: string
  text: string
  card?: Card | null
  image?: Said['image']
}

/**
 * Keeps what a consultant says. What waits is taken with it, what is closed is taken up again.
 * @throws {Repeated} for what was sent before @throws {ConversationTaken} @throws {NoFreePlace}
 */
export async function answer(tx: Tx, acting: Acting, { id, key, text, card = null, image = null }: StaffMessage): Promise<Appended> {
  const { shopId, userId, now } = acting
  const values = { ...{ id, shopId, userId }, at: toDriver(now), text: beginning({ text, card }) }
  const sender = senderOf('staff', userId)
  const stream = streamOfConversation(id)
  let [open] = await staffSaid(tx, values)
  if (!open) {
    const row = await servedConversation(tx, acting, id)
    const known = await eventBy(tx, stream, sender, key)
    if (known) return { ...known, isNew: false }
    if (row.state === 'active') throw new ConversationTaken(await nameOf(tx, row.ownerId ?? ''))
    await (row.state === 'waiting' ? take(tx, acting, id) : resume(tx, acting, id))
    ;[open] = await staffSaid(tx, values)
  }
  if (!open) throw new Error('A conversation was taken and is not theirs')
  await noticeActing(tx, acting)
  const name = shownName(await chatBehind(tx, open), open.locale, acting.who.name)
  const said: Said = { by: 'staff', name, author: userId, text, url: null, title: null, image, card }
  const added = await add(tx, { shopId, stream, kind: 'message', data: { ...said }, sender, key, at: now })
  if (open.email !== null || open.customerId !== null) await promiseAnswer(tx, id, added.seq, now)
  return added
}
