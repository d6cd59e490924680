import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { chatMembers, chats, consultants } from '../table.ts'

/** Seats a new consultant at every chat of the shop that takes newcomers. */
export async function seatNewcomer(tx: Tx, shopId: string, userId: string) {
  const open = await tx
    .select({ chatId: chats.id })
    .from(chats)
    .where(and(eq(chats.shopId, shopId), eq(chats.takesNewcomers, true), isNull(chats.deletedAt)))
  if (open.length === 0) return
  await tx
    .insert(chatMembers)
    .values(open.map(({ chatId }) => ({ shopId, chatId, userId })))
    .onConflictDoNothing()
}

/** Takes somebody from every chat of the shop. What they hold goes back to the queue when their absence is noticed, as any consultant’s does. */
export async function leaveChats(tx: Tx, shopId: string, userId: string) {
  await tx.delete(chatMembers).where(and(eq(chatMembers.shopId, shopId), eq(chatMembers.userId, userId)))
  await tx
    .update(consultants)
    .set({ isAvailable: false, leasedUntil: null })
    .where(and(eq(consultants.shopId, shopId), eq(consultants.userId, userId)))
}
