import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { users } from '../../accounts/table.ts'
import type { Chat, Conversation } from '../table.ts'

/** Who a consultant is to shoppers: as the chat calls all of them in that language, or else by their first name. */
export const shownName = (chat: Pick<Chat, 'consultantName'>, locale: Conversation['locale'], name: string) =>
  chat.consultantName[locale] || name.trim().split(/\s+/)[0] || name

export async function nameOf(db: Reader, userId: string): Promise<string> {
  const [user] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name ?? ''
}

export async function namesOf(db: Reader, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(userIds)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
