import { and, eq } from 'drizzle-orm'
import { insertion } from '../../../db/insertion.ts'
import type { Tx } from '../../../db/store.ts'
import { identities } from '../table.ts'

const insertIdentity = insertion(identities)

/** A browser is a customer's from now on; nothing changes where it is somebody's already. */
export const nameVisitor = (tx: Tx, shopId: string, visitorId: string, customerId: string) =>
  insertIdentity(tx, { shopId, type: 'visitor', value: visitorId, customerId, verified: true })

/** A browser is nobody's from now on. */
export async function forgetVisitor(tx: Tx, shopId: string, visitorId: string) {
  await tx.delete(identities).where(and(eq(identities.shopId, shopId), eq(identities.type, 'visitor'), eq(identities.value, visitorId)))
}
