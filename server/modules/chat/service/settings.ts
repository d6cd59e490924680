import { and, asc, count, eq, isNull, ne } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { membersWith } from '../../accounts/service/staff.ts'
import { record, type Who } from '../../audit/service.ts'
import { ChatInUse, NotAConsultant } from '../errors.ts'
import { type Chat, chatMembers, chats, conversations } from '../table.ts'
import { chatOf, seatsIn, touchChat } from './chats.ts'
import { type Standing, standings } from './door.ts'
import { spoken } from './texts.ts'

/** A chat as its staff see it. */
export interface ChatOverview {
  chat: Chat
  door: Standing['state']
  consultants: string[]
  /** Conversations that wait or are active. */
  open: number
}

type Settings = Omit<Chat, 'id' | 'shopId' | 'createdAt' | 'deletedAt'>
export type ChatChange = { [Name in keyof Settings]?: Settings[Name] | undefined } & {
  /** Ids of members of the staff. */
  consultants?: string[] | undefined
}

export async function chatsOf(db: Reader, shopId: string): Promise<ChatOverview[]> {
  const rows = await db
    .select()
    .from(chats)
    .where(and(eq(chats.shopId, shopId), isNull(chats.deletedAt)))
    .orderBy(asc(chats.createdAt), asc(chats.id))
  return overviews(db, shopId, rows)
}

/** @throws {ChatNotFound} */
export async function overviewOf(db: Reader, shopId: string, id: string): Promise<ChatOverview> {
  const [overview] = await overviews(db, shopId, [await chatOf(db, shopId, id)])
  if (!overview) throw new Error('A chat without its overview')
  return overview
}

async function overviews(db: Reader, shopId: string, rows: Chat[]): Promise<ChatOverview[]> {
  const seats = await seatsIn(
    db,
    rows.map(({ id }) => id),
  )
  const doors = await standings(db, rows)
  const talks = await db
    .select({ chatId: conversations.chatId, open: count() })
    .from(conversations)
    .where(and(eq(conversations.shopId, shopId), isOpenTalk))
    .groupBy(conversations.chatId)
  const open = new Map(talks.map((row) => [row.chatId, row.open]))
  return rows.map((chat) => ({
    ...{ chat, door: doors.get(chat.id)?.state ?? 'closed', consultants: (seats.get(chat.id) ?? []).toSorted(), open: open.get(chat.id) ?? 0 },
  }))
}

const isOpenTalk = ne(conversations.state, 'closed')

/**
 * Changes what is named. A chat that is made inactive takes no new conversations; the open ones go on to their end.
 * @throws {ChatNotFound} @throws {NotAConsultant} for somebody who may not serve chats of this shop
 */
export async function changeChat(tx: Tx, shopId: string, id: string, { consultants, ...settings }: ChatChange, by: Who): Promise<ChatOverview> {
  const before = await chatOf(tx, shopId, id)
  const change = Object.fromEntries(Object.entries(tidy(settings)).filter(([, value]) => value !== undefined))
  const changed = Object.keys(change).filter((name) => JSON.stringify(change[name]) !== JSON.stringify(before[name as keyof Chat]))
  if (changed.length > 0) await tx.update(chats).set(change).where(eq(chats.id, id))
  const isSeated = consultants !== undefined && (await seat(tx, shopId, id, [...new Set(consultants)]))
  if (changed.length > 0 || isSeated) {
    const action = changed.includes('isActive') ? (settings.isActive ? 'chat.activated' : 'chat.deactivated') : 'chat.changed'
    await record(tx, shopId, by, action, ['chat', id], { name: settings.name ?? before.name, settings: [...changed, ...(isSeated ? ['consultants'] : [])] })
  }
  touchChat(tx, before)
  return overviewOf(tx, shopId, id)
}

const tidy = ({ welcome, consultantName, proactive, ...rest }: ChatChange): ChatChange => ({
  ...rest,
  ...(welcome && { welcome: spoken(welcome) }),
  ...(consultantName && { consultantName: spoken(consultantName) }),
  ...(proactive && { proactive: proactive.map((rule) => ({ ...rule, text: spoken(rule.text) })) }),
})

/** @returns whether anybody came or went */
async function seat(tx: Tx, shopId: string, chatId: string, userIds: string[]): Promise<boolean> {
  const able = new Set(await membersWith(tx, shopId, 'chat.serve'))
  const stranger = userIds.find((id) => !able.has(id))
  if (stranger) throw new NotAConsultant(stranger)
  const seated = (await seatsIn(tx, [chatId])).get(chatId) ?? []
  if (seated.length === userIds.length && seated.every((id) => userIds.includes(id))) return false
  await tx.delete(chatMembers).where(and(eq(chatMembers.shopId, shopId), eq(chatMembers.chatId, chatId)))
  if (userIds.length > 0) await tx.insert(chatMembers).values(userIds.map((userId) => ({ shopId, chatId, userId })))
  return true
}

/**
 * Takes a chat away for good. Its closed conversations stay in the archive as long as they are kept.
 * @throws {ChatNotFound} @throws {ChatInUse} while any of its conversations is open
 */
export async function deleteChat(tx: Tx, shopId: string, id: string, by: Who) {
  const chat = await chatOf(tx, shopId, id)
  const open = await tx.$count(conversations, and(eq(conversations.chatId, id), isOpenTalk))
  if (open > 0) throw new ChatInUse(open)
  await tx.update(chats).set({ deletedAt: new Date(), isActive: false }).where(eq(chats.id, id))
  await tx.delete(chatMembers).where(and(eq(chatMembers.shopId, shopId), eq(chatMembers.chatId, id)))
  await record(tx, shopId, by, 'chat.deleted', ['chat', id], { name: chat.name })
  touchChat(tx, chat)
}
