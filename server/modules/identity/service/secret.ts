import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { randomToken } from '../../../http/tokens.ts'
import { seal, unseal } from '../../integrations/service/seal.ts'
import { identitySecrets } from '../table.ts'

const HOUR = 60 * 60_000

export type IdentitySecret = typeof identitySecrets.$inferSelect

const ownerOf = (shopId: string) => `identity:${shopId}`

export async function identitySecretOf(db: Reader, shopId: string): Promise<IdentitySecret | undefined> {
  const [row] = await db.select().from(identitySecrets).where(eq(identitySecrets.shopId, shopId))
  return row
}

/** What tokens may be signed with now, the newest first. */
export function goodSecrets(serverSecret: string, { shopId, sealed, sealedBefore, beforeEndsAt }: IdentitySecret, now = Date.now()): string[] {
  const isOldGood = sealedBefore && beforeEndsAt && beforeEndsAt.getTime() > now
  return [sealed, ...(isOldGood ? [sealedBefore] : [])].map((kept) => unseal(serverSecret, ownerOf(shopId), kept))
}

/** The first secret of a shop, or another; the one before goes on working for some hours. */
export async function rotateIdentitySecret(tx: Tx, serverSecret: string, shopId: string, hours: number, now = new Date()) {
  const secret = `ids_${randomToken()}`
  const known = await identitySecretOf(tx, shopId)
  const before =
    known && hours > 0 ? { sealedBefore: known.sealed, beforeEndsAt: new Date(now.getTime() + hours * HOUR) } : { sealedBefore: null, beforeEndsAt: null }
  const state = { sealed: seal(serverSecret, ownerOf(shopId), secret), createdAt: now, ...before }
  const [row] = await tx
    .insert(identitySecrets)
    .values({ ...state, shopId })
    .onConflictDoUpdate({ target: identitySecrets.shopId, set: state })
    .returning()
  if (!row) throw new Error('A write answered no row')
  return { identitySecret: row, secret }
}
