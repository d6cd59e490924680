import { randomBytes, randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { shops } from '../../accounts/table.ts'
import { IntegrationNotFound, SecretRequired } from '../errors.ts'
import { type Integration, inbox, integrations } from '../table.ts'
import { seal, unseal } from './seal.ts'

export type NewIntegration = Pick<Integration, 'shopId' | 'platform' | 'name' | 'timeZone' | 'currency'> & { secret?: string | undefined }

const PING_NOTED_EVERY = 60_000
/** Shopify may sign with the old secret for an hour. */
const OLD_SECRET_LASTS = 60 * 60_000

const newSecret = () => randomBytes(24).toString('base64url')

function secretFor({ platform }: Pick<Integration, 'platform'>, given: string | undefined) {
  if (!given && platform === 'shopify') throw new SecretRequired()
  return given ?? newSecret()
}

/** @throws {SecretRequired} for Shopify, whose secret is its own */
export async function addIntegration(tx: Tx, serverSecret: string, { secret, ...integration }: NewIntegration) {
  const id = randomUUID()
  const kept = secretFor(integration, secret)
  const [row] = await tx
    .insert(integrations)
    .values({ ...integration, id, sealedSecret: seal(serverSecret, id, kept) })
    .returning()
  if (!row) throw new Error('An insert answered no row')
  return { integration: row, secret: kept }
}

/** Another secret at the same address; the old one is good for an hour more. @throws {IntegrationNotFound} @throws {SecretRequired} */
export async function rotateSecret(tx: Tx, serverSecret: string, { shopId, id, secret }: { shopId: string; id: string; secret?: string | undefined }) {
  const isOurs = and(eq(integrations.shopId, shopId), eq(integrations.id, id), isNull(integrations.revokedAt))
  const [known] = await tx.select().from(integrations).where(isOurs)
  if (!known) throw new IntegrationNotFound(id)
  const kept = secretFor(known, secret)
  const change = { sealedSecret: seal(serverSecret, id, kept), sealedBefore: known.sealedSecret, rotatedAt: new Date() }
  const [integration = known] = await tx.update(integrations).set(change).where(isOurs).returning()
  return { integration, secret: kept }
}

/** What the platform may sign with now, the newest first. */
export function secretsOf(serverSecret: string, integration: Integration, now = Date.now()): string[] {
  const { id, sealedSecret, sealedBefore } = integration
  return [sealedSecret, ...(sealedBefore && retiringUntil(integration, now) ? [sealedBefore] : [])].map((sealed) => unseal(serverSecret, id, sealed))
}

export const integrationsOf = (db: Reader, shopId: string) =>
  db
    .select()
    .from(integrations)
    .where(and(eq(integrations.shopId, shopId), isNull(integrations.revokedAt)))
    .orderBy(asc(integrations.createdAt), asc(integrations.id))

/** When an integration last told something, and how much of it could not be read. */
export async function newsOf(db: Reader, { id, shopId }: Integration) {
  const [last] = await db.select({ at: inbox.receivedAt }).from(inbox).where(eq(inbox.integrationId, id)).orderBy(desc(inbox.receivedAt)).limit(1)
  const failed = await db.$count(inbox, and(eq(inbox.shopId, shopId), eq(inbox.state, 'failed'), eq(inbox.integrationId, id)))
  return { toldAt: last?.at ?? null, failed }
}

/** Until when the secret before this one works; null when it no longer does. */
export function retiringUntil({ rotatedAt }: Integration, now = Date.now()): Date | null {
  const until = rotatedAt && new Date(rotatedAt.getTime() + OLD_SECRET_LASTS)
  return until && until.getTime() > now ? until : null
}

/** Its address answers no more and its secret is forgotten; what it has told stays. @throws {IntegrationNotFound} */
export async function revokeIntegration(tx: Tx, shopId: string, id: string, now = new Date()): Promise<Integration> {
  const [row] = await tx
    .update(integrations)
    .set({ revokedAt: now, sealedSecret: '', sealedBefore: null })
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
