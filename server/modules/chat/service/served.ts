import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { conversations } from '../table.ts'
import { type Server, seatsOf } from './chats.ts'

/** The conversations somebody may see: those of the chats they answer in; for who may manage chats all, those of deleted chats too. */
export async function served(db: Reader, { shopId, userId, rights }: Server): Promise<SQL | undefined> {
  if (rights.has('chat.manage')) return undefined
  const seats = [...(await seatsOf(db, shopId, userId))]
  return seats.length > 0 ? inArray(conversations.chatId, seats) : sql`1 = 0`
}
