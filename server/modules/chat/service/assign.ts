import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { type Chat, type Consultant, type Conversation, consultants } from '../table.ts'
import { seatsIn } from './chats.ts'
import { giveTo } from './own.ts'
import { loadsOf } from './presence.ts'
import { queueOf } from './queue.ts'

interface Free extends Pick<Consultant, 'userId' | 'places' | 'idleSince'> {
  load: number
}

/** Gives those who wait in a chat to who is free, the oldest conversation first. */
export async function assign(tx: Tx, chat: Chat, now: Date) {
  const queue = await queueOf(tx, chat.id)
  if (queue.length === 0) return
  const free = await freeIn(tx, chat, now)
  for (const row of queue) {
    const next = bestFor(row, free)
    if (!next) return
    await giveTo(tx, row, next.userId, now)
    next.load++
  }
}

async function freeIn(tx: Tx, { id, shopId }: Chat, now: Date): Promise<Free[]> {
  const seats = (await seatsIn(tx, [id])).get(id) ?? []
  if (seats.length === 0) return []
  const { userId, isAvailable, leasedUntil } = consultants
  const rows = await tx
    .select()
    .from(consultants)
    .where(and(eq(consultants.shopId, shopId), inArray(userId, seats), eq(isAvailable, true), gt(leasedUntil, now)))
  const loads = await loadsOf(tx, shopId)
  return rows.map((row) => ({ userId: row.userId, places: row.places, idleSince: row.idleSince, load: loads.get(row.userId) ?? 0 }))
}

/** The least loaded, then the longest idle; who let it lie before comes last. */
export function bestFor({ lastOwnerId }: Pick<Conversation, 'lastOwnerId'>, free: Free[]): Free | undefined {
  const had = ({ userId }: Free) => Number(userId === lastOwnerId)
  return free
    .filter(({ load, places }) => load < places)
    .toSorted((a, b) => had(a) - had(b) || a.load - b.load || a.idleSince.getTime() - b.idleSince.getTime())[0]
}
