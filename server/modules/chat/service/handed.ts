import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { auditEntries } from '../../audit/table.ts'
import type { Conversation } from '../table.ts'
import type { Transfer } from './desk.ts'

/** Who handed a consultant those of the conversations that they lead, and why, as the log of the shop keeps it. */
export async function handedTo(db: Reader, shopId: string, userId: string, rows: Conversation[]): Promise<(Transfer & { conversation: string })[]> {
  const led = new Map(rows.filter(({ state, ownerId }) => state === 'active' && ownerId === userId).map((row) => [row.id, row]))
  if (led.size === 0) return []
  const { subjectType, subjectId, action, at } = auditEntries
  const isOne = and(eq(auditEntries.shopId, shopId), eq(subjectType, 'conversation'), inArray(subjectId, [...led.keys()]), eq(action, 'chat.transferred'))
  const lines = await db.select().from(auditEntries).where(isOne).orderBy(asc(at), asc(auditEntries.id))
  const last = new Map(lines.map((line) => [line.subjectId ?? '', line]))
  return [...last].flatMap(([conversation, { details, actorId, actorName, at }]) => {
    const taken = led.get(conversation)?.takenAt
    // Taken over, or taken again since, it is nobody's gift.
    if (details.to !== userId || actorId === userId || (taken && taken > at)) return []
    return { conversation, from: actorName, reason: String(details.reason ?? '') }
  })
}
