import { and, eq } from 'drizzle-orm'
import { insertion } from '../../../db/insertion.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { customers } from '../../customers/table.ts'
import { add } from '../../streams/service.ts'
import { ChatRefused, ConversationNotFound } from '../errors.ts'
import { type Chat, type Conversation, conversations } from '../table.ts'
import { isBlocked } from './blocks.ts'
import { isNobodyThere } from './close.ts'
import { senderOf } from './conversations.ts'
import { tellDesk } from './desk.ts'
import { saidByVisitor } from './say.ts'
import { streamOfConversation } from './search.ts'

export interface Opening extends Pick<Conversation, 'id' | 'visitorId' | 'locale' | 'pageUrl' | 'pageTitle' | 'browser'> {
  chat: Chat
  name?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  message: { key: string; text: string }
  /** Id of the rule by which the chat spoke first. */
  greeting?: string | undefined
  /** See `addressKey`. */
  address: string | null
}

const insertConversation = insertion(conversations)

/**
 * Opens a conversation with its first message; one that was opened before is answered as it stands.
 * @throws {ChatRefused} for who is blocked @throws {ConversationNotFound} for an id that is another visitor's
 */
export async function openConversation(tx: Tx, opening: Opening, now = new Date()): Promise<Conversation> {
  const { chat, id, visitorId, message, greeting, address, name, email, phone, locale, pageUrl, pageTitle, browser } = opening
  const { shopId } = chat
  const [known] = await tx.select().from(conversations).where(eq(conversations.id, id))
  if (known && (known.shopId !== shopId || known.visitorId !== visitorId)) throw new ConversationNotFound(id)
  if (known) return known
  if (await isBlocked(tx, shopId, visitorId, address, now)) throw new ChatRefused()
  const customerId = (await customerBy(tx, shopId, 'visitor', visitorId)) ?? null
  const details = given({ name: name ?? (customerId ? await nameOfCustomer(tx, customerId) : undefined), email, phone })
  const isLeft = await isNobodyThere(tx, chat, now)
  const row = await insertConversation(tx, {
    ...{ id, shopId, chatId: chat.id, visitorId, customerId, locale, ...details, state: 'waiting', isLeft, holdsPlace: false, isOwnerAway: false },
    ...{ queuedAt: now, visitorAt: now, lastMessageAt: now, unansweredSince: now, createdAt: now },
    ...{ lastBy: 'visitor', lastText: message.text.slice(0, 200).toWellFormed(), pageUrl, pageTitle: pageTitle || null, browser, isMissed: false },
  })
  if (!row) throw new ConversationNotFound(id)
  const event = { shopId, stream: streamOfConversation(id), sender: senderOf('visitor', visitorId), at: now }
  if (isLeft) await add(tx, { ...event, kind: 'status', data: { state: 'waiting', isLeft } })
  if (Object.keys(details).length > 0) await add(tx, { ...event, kind: 'visitor', data: details })
  const line = chat.proactive.find((rule) => rule.id === greeting)?.text[locale]
  const said = { ...saidByVisitor(message.text, pageUrl, pageTitle), ...(line && { greeting: line }) }
  const { seq } = await add(tx, { ...event, kind: 'message', data: said, key: message.key })
  await tellDesk(tx, row, seq)
  return row
}

const given = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))) as Record<string, string>

/** By what a visitor who has proved who they are is greeted. */
export async function firstNameOf(db: Reader, shopId: string, visitorId: string): Promise<string | null> {
  const customerId = await customerBy(db, shopId, 'visitor', visitorId)
  return (customerId && (await namesOfCustomer(db, customerId))?.first) || null
}

async function namesOfCustomer(db: Reader, id: string) {
  const [row] = await db.select({ first: customers.firstName, last: customers.lastName }).from(customers).where(eq(customers.id, id))
  return row
}

async function nameOfCustomer(db: Reader, id: string): Promise<string | undefined> {
  const row = await namesOfCustomer(db, id)
  return [row?.first, row?.last].filter(Boolean).join(' ') || undefined
}

/** What an anonymous visitor wrote is the customer's whom they have proved to be. */
export async function giveConversations(tx: Tx, shopId: string, visitorId: string, customerId: string) {
  await tx
    .update(conversations)
    .set({ customerId })
    .where(and(eq(conversations.shopId, shopId), eq(conversations.visitorId, visitorId)))
}
