import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { headsOf } from '../../streams/service.ts'
import { conversations } from '../table.ts'
import { type Server, seatsIn, servedChats } from './chats.ts'
import { deskRows, deskStream } from './desk.ts'
import { standings } from './door.ts'
import { handedTo } from './handed.ts'
import { colleaguesOf } from './presence.ts'

const WEEK = 7 * 24 * 60 * 60_000
/** Open conversations that one desk shows. */
const MOST = 500

/** All that a consultant's counter shows before the first event. */
export async function deskOf(db: Reader, server: Server, now = new Date()) {
  const { shopId, userId, rights } = server
  const chats = await servedChats(db, server)
  const ids = chats.map(({ id }) => id)
  const doors = await standings(db, chats, now)
  const heads = await headsOf(db, ids.map(deskStream))
  const seats = new Map<string, string[]>([[userId, []]])
  for (const [chatId, users] of await seatsIn(db, ids)) for (const user of users) seats.set(user, [...(seats.get(user) ?? []), chatId])
  const colleagues = await colleaguesOf(db, shopId, seats, now)
  const isOpen = or(inArray(conversations.state, ['waiting', 'active']), and(eq(conversations.ownerId, userId), eq(conversations.holdsPlace, true)))
  const ofChats = and(eq(conversations.shopId, shopId), inArray(conversations.chatId, ids))
  const open = ids.length === 0 ? [] : await db.select().from(conversations).where(and(ofChats, isOpen)).orderBy(asc(conversations.createdAt)).limit(MOST)
  const isMissed = and(ofChats, eq(conversations.isMissed, true), gt(conversations.createdAt, new Date(now.getTime() - WEEK)))
  return {
    me: colleagues.find(({ id }) => id === userId),
    chats: chats.map(({ id, name, isActive, takesImages }) => ({
      ...{ id, name, isActive, takesImages: takesImages && rights.has('chat.images'), door: doors.get(id)?.state ?? ('closed' as const) },
      seq: heads.get(deskStream(id)) ?? 0,
    })),
    colleagues: colleagues.filter(({ chats: theirs }) => theirs.length > 0),
    conversations: await deskRows(db, open),
    transfers: await handedTo(db, shopId, userId, open),
    missed: ids.length === 0 ? 0 : await db.$count(conversations, isMissed),
  }
}
