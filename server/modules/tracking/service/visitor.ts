import { createHmac } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { visits } from '../table.ts'

/** The visitor that a browser is by its seed: the same one from every tab, before the first answer and after a lost one. */
export const visitorBySeed = (secret: string, shopId: string, seed: string) =>
  createHmac('sha256', secret).update(`visitor by seed\0${shopId}\0${seed}`).digest('base64url').slice(0, 32)

/** All visits of an anonymous visitor become the customer's. Events hang on visits, so however many there are, none is touched. */
export const giveVisits = (tx: Tx, shopId: string, visitorId: string, customerId: string) =>
  tx
    .update(visits)
    .set({ customerId })
    .where(and(eq(visits.shopId, shopId), eq(visits.visitorId, visitorId), isNull(visits.customerId)))

/** Deletes a visitor's visits with their events. @returns how many visits there were */
export async function forgetVisits(tx: Tx, shopId: string, visitorId: string): Promise<number> {
  const isTheirs = and(eq(visits.shopId, shopId), eq(visits.visitorId, visitorId))
  return (await tx.delete(visits).where(isTheirs).returning({ id: visits.id })).length
}
