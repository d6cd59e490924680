import { randomBytes, randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, lt, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { shops } from '../../accounts/table.ts'
import { IntegrationNotFound, SecretRequired } from '../errors.ts'
import { type Integration, integrations } from '../table.ts'
import { seal } from './seal.ts'

export type NewIntegration = Pick<Integration, 'shopId' | 'platform' | 'name' | 'timeZone' | 'currency'> & { secret?: string | undefined }

const PING_NOTED_EVERY = 60_000

export const newSecret = () => randomBytes(24).toString('base64url')

/** @throws {SecretRequired} for Shopify, whose secret is its own */
export async function addIntegration(tx: Tx, serverSecret: string, { secret, ...integration }: NewIntegration) {
  if (!secret && integration.platform === 'shopify') throw new SecretRequired()
  const id = randomUUID()
  const kept = secret ?? newSecret()
  const [row] = await tx
    .insert(integrations)
    .values({ ...integration, id, sealedSecret: seal(serverSecret, id, kept) })
    .returning()
  if (!row) throw new Error('An insert answered no row')
  return { integration: row, secret: kept }
}

export const integrationsOf = (db: Reader, shopId: string) =>
  db
    .select()
    .from(integrations)
    .where(and(eq(integrations.shopId, shopId), isNull(integrations.revokedAt)))
    .orderBy(asc(integrations.createdAt), asc(integrations.id))

/** Its address answers no more and its secret is forgotten; what it has told stays. @throws {IntegrationNotFound} */
export async function revokeIntegration(tx: Tx, shopId: string, id: string, now = new Date()): Promise<Integration> {
  const [row] = await tx
    .update(integrations)
    .set({ revokedAt: now, sealedSecret: '' })
    .where(and(eq(integrations.shopId, shopId), eq(integrations.id, id), isNull(integrations.revokedAt)))
    .returning()
  if (!row) throw new IntegrationNotFound(id)
  return row
}

/** A live integration and its shop. */
export async function liveIntegration(db: Reader, id: string) {
  const [row] = await db
    .select({ integration: integrations, shop: shops })
    .from(integrations)
    .innerJoin(shops, eq(shops.id, integrations.shopId))
    .where(and(eq(integrations.id, id), isNull(integrations.revokedAt)))
  return row
}

/** Notes an unsigned ping, at most once a minute: anybody may send one. */
export async function notePing(tx: Tx, id: string, now = new Date()) {
  const isDue = or(isNull(integrations.pingedAt), lt(integrations.pingedAt, new Date(now.getTime() - PING_NOTED_EVERY)))
  await tx
    .update(integrations)
    .set({ pingedAt: now })
    .where(and(eq(integrations.id, id), isDue))
}
