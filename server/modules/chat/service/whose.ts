import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { type Conversation, conversations } from '../table.ts'

/** The newest conversations of one customer. */
export const conversationsOfCustomer = (db: Reader, shopId: string, customerId: string, limit: number): Promise<Conversation[]> =>
  newest(db, and(eq(conversations.shopId, shopId), eq(conversations.customerId, customerId)), limit)

/** The newest conversation of one browser. */
export async function lastOfVisitor(db: Reader, shopId: string, visitorId: string): Promise<Conversation | undefined> {
  const [last] = await newest(db, and(eq(conversations.shopId, shopId), eq(conversations.visitorId, visitorId)), 1)
  return last
}

const newest = (db: Reader, where: ReturnType<typeof and>, limit: number) =>
  db.select().from(conversations).where(where).orderBy(desc(conversations.createdAt), desc(conversations.id)).limit(limit)
