import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Actor } from '../../accounts/service/actor.ts'
import { placedTopic } from '../../accounts/service/shops.ts'
import { membersWith } from '../../accounts/service/staff.ts'
import { ChatNotFound } from '../errors.ts'
import { type Chat, chatMembers, chats } from '../table.ts'

/** What public answers that show a chat's door are kept under. */
export const doorTopic = (chatId: string) => `chat:${chatId}`

/** Whatever shoppers see of a chat from outside has changed, or may have. */
export function touchChat(tx: Tx, { id, shopId }: Pick<Chat, 'id' | 'shopId'>) {
  tx.touch(doorTopic(id))
  tx.touch(placedTopic(shopId))
}

const OFFICE_HOURS: [string, string][] = [['09:00', '17:00']]
const DEFAULTS = {
  isActive: false,
  languages: ['pl', 'en'],
  pages: [],
  timeZone: 'Europe/Warsaw',
  hours: { mon: OFFICE_HOURS, tue: OFFICE_HOURS, wed: OFFICE_HOURS, thu: OFFICE_HOURS, fri: OFFICE_HOURS },
  holidays: [],
  welcome: { pl: 'Dzień dobry! W czym możemy pomóc?', en: 'Hello! How can we help?' },
  consultantName: {},
  form: 'none',
  theme: { color: null, side: 'right' },
  replyHours: 24,
  freesPlaces: true,
  assigns: false,
  requeueMinutes: 5,
  takesImages: true,
  takesNewcomers: true,
  proactive: [],
  keepDays: 365,
} satisfies Omit<typeof chats.$inferInsert, 'shopId' | 'name'>

/** A chat in which everybody answers who may; it is shown when it is made active. */
export async function addChat(tx: Tx, shopId: string, settings: Pick<Chat, 'name'> & Partial<Omit<Chat, 'id' | 'shopId'>>): Promise<Chat> {
  const [chat] = await tx
    .insert(chats)
    .values({ ...DEFAULTS, ...settings, shopId })
    .returning()
  if (!chat) throw new Error('An insert answered no row')
  const users = await membersWith(tx, shopId, 'chat.serve')
  if (users.length > 0) await tx.insert(chatMembers).values(users.map((userId) => ({ shopId, chatId: chat.id, userId })))
  touchChat(tx, chat)
  return chat
}

/** @throws {ChatNotFound} also for a deleted one */
export async function chatOf(db: Reader, shopId: string, id: string): Promise<Chat> {
  const [chat] = await db
    .select()
    .from(chats)
    .where(and(eq(chats.id, id), eq(chats.shopId, shopId), isNull(chats.deletedAt)))
  if (!chat) throw new ChatNotFound(id)
  return chat
}

/** The chat as shoppers may use it. @throws {ChatNotFound} */
export async function openChat(db: Reader, shopId: string, id: string): Promise<Chat> {
  const chat = await chatOf(db, shopId, id)
  if (!chat.isActive) throw new ChatNotFound(id)
  return chat
}

export const activeChats = (db: Reader, shopId: string): Promise<Chat[]> =>
  db
    .select()
    .from(chats)
    .where(and(eq(chats.shopId, shopId), eq(chats.isActive, true), isNull(chats.deletedAt)))
    .orderBy(asc(chats.createdAt), asc(chats.id))

export interface Server {
  shopId: string
  userId: string
  rights: Actor['rights']
}

/** The chats somebody answers in, or looks after: those they are a member of, all for who may manage chats. */
export async function servedChats(db: Reader, { shopId, userId, rights }: Server): Promise<Chat[]> {
  const all = await db
    .select()
    .from(chats)
    .where(and(eq(chats.shopId, shopId), isNull(chats.deletedAt)))
    .orderBy(asc(chats.createdAt), asc(chats.id))
  if (rights.has('chat.manage')) return all
  const seats = await seatsOf(db, shopId, userId)
  return all.filter(({ id }) => seats.has(id))
}

/** In which chats a user answers. */
export async function seatsOf(db: Reader, shopId: string, userId: string): Promise<Set<string>> {
  const rows = await db
    .select({ chatId: chatMembers.chatId })
    .from(chatMembers)
    .where(and(eq(chatMembers.shopId, shopId), eq(chatMembers.userId, userId)))
  return new Set(rows.map(({ chatId }) => chatId))
}

/** @throws {ChatNotFound} */
export async function assertServes(db: Reader, server: Server, chatId: string): Promise<Chat> {
  const chat = await chatOf(db, server.shopId, chatId)
  if (!server.rights.has('chat.manage') && !(await seatsOf(db, server.shopId, server.userId)).has(chatId)) throw new ChatNotFound(chatId)
  return chat
}

/** Who answers in these chats, by chat. */
export async function seatsIn(db: Reader, chatIds: string[]): Promise<Map<string, string[]>> {
  if (chatIds.length === 0) return new Map()
  const rows = await db.select({ chatId: chatMembers.chatId, userId: chatMembers.userId }).from(chatMembers).where(inArray(chatMembers.chatId, chatIds))
  return new Map([...Map.groupBy(rows, ({ chatId }) => chatId)].map(([chatId, seats]) => [chatId, seats.map(({ userId }) => userId)]))
}
