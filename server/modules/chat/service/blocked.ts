import { and, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { chatBlocks } from '../table.ts'

/** What is asked of a block that holds. */
export const holds = (now: Date): SQL | undefined => or(isNull(chatBlocks.until), gt(chatBlocks.until, now))

/** Those of some visitors that are blocked themselves, whatever network they come from. */
export async function blockedAmong(db: Reader, shopId: string, visitorIds: string[], now = new Date()): Promise<Set<string>> {
  if (visitorIds.length === 0) return new Set()
  const isOne = and(eq(chatBlocks.shopId, shopId), eq(chatBlocks.kind, 'visitor'), inArray(chatBlocks.value, [...new Set(visitorIds)]))
  const rows = await db
    .select({ value: chatBlocks.value })
    .from(chatBlocks)
    .where(and(isOne, holds(now)))
  return new Set(rows.map(({ value }) => value))
}
