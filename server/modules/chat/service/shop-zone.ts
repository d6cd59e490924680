import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { chats } from '../table.ts'

const ZONE = 'Europe/Warsaw'

/** The time zone of a shop's days: that of its oldest chat. */
export async function zoneOf(db: Reader, shopId: string): Promise<string> {
  const [first] = await db.select({ zone: chats.timeZone }).from(chats).where(eq(chats.shopId, shopId)).orderBy(asc(chats.createdAt)).limit(1)
  return first?.zone ?? ZONE
}
