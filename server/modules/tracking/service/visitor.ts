import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { visits } from '../table.ts'

/** All visits of an anonymous visitor become the customer's. Events hang on visits, so none of them is touched. @returns how many visits there were */
export async function giveVisits(tx: Tx, shopId: string, visitorId: string, customerId: string): Promise<number> {
  const isTheirs = and(eq(visits.shopId, shopId), eq(visits.visitorId, visitorId), isNull(visits.customerId))
  return (await tx.update(visits).set({ customerId }).where(isTheirs).returning({ id: visits.id })).length
}

/** Deletes a visitor's visits with their events. @returns how many visits there were */
export async function forgetVisits(tx: Tx, shopId: string, visitorId: string): Promise<number> {
  const isTheirs = and(eq(visits.shopId, shopId), eq(visits.visitorId, visitorId))
  return (await tx.delete(visits).where(isTheirs).returning({ id: visits.id })).length
}
