import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { hashOf, randomToken } from '../../../http/tokens.ts'
import { record } from '../../audit/service.ts'
import { NotAllowed, SecretKeyNotFound } from '../errors.ts'
import { KEY_RIGHTS, type Right } from '../rights.ts'
import { type SecretKey, type Shop, secretKeys, shops } from '../table.ts'
import { type Actor, assertHolds } from './actor.ts'

const HOUR = 60 * 60_000

const isLive = (now: Date) => and(isNull(secretKeys.revokedAt), or(isNull(secretKeys.expiresAt), gt(secretKeys.expiresAt, now)))

export const secretKeysOf = (db: Reader, shopId: string) =>
  db.select().from(secretKeys).where(eq(secretKeys.shopId, shopId)).orderBy(asc(secretKeys.createdAt), asc(secretKeys.id))

interface Shown {
  key: SecretKey
  /** The key itself, kept nowhere. */
  secret: string
}

/** @throws {NotAllowed} for rights that the actor does not hold, or that no key may have */
export async function addSecretKey(tx: Tx, shopId: string, { name, rights }: { name: string; rights: Right[] }, by: Actor): Promise<Shown> {
  const shown = await insertKey(tx, shopId, name, rights, by)
  await record(tx, shopId, by, 'keys.added', ['secretKey', shown.key.id], { name, rights: shown.key.rights })
  return shown
}

async function insertKey(tx: Tx, shopId: string, name: string, rights: Right[], by: Actor): Promise<Shown> {
  assertHolds(by, rights)
  if (rights.some((right) => !KEY_RIGHTS.includes(right))) throw new NotAllowed()
  const secret = `sk_${randomToken()}`
  const [key] = await tx
    .insert(secretKeys)
    .values({ shopId, name, rights: [...new Set(rights)], hash: hashOf(secret), ending: secret.slice(-4) })
    .returning()
  if (!key) throw new Error('An insert answered no row')
  return { key, secret }
}

/** A new key in the place of an old one, which goes on working for some hours. @throws {SecretKeyNotFound} @throws {NotAllowed} */
export async function rotateSecretKey(tx: Tx, shopId: string, id: string, hours: number, by: Actor, now = new Date()): Promise<Shown> {
  const old = await liveKey(tx, shopId, id, now)
  const end = new Date(now.getTime() + hours * HOUR)
  const expiresAt = old.expiresAt && old.expiresAt < end ? old.expiresAt : end
  await tx.update(secretKeys).set({ expiresAt }).where(eq(secretKeys.id, id))
  const shown = await insertKey(tx, shopId, old.name, old.rights, by)
  await record(tx, shopId, by, 'keys.rotated', ['secretKey', id], { name: old.name, successor: shown.key.id, hours })
  return shown
}

/** @throws {SecretKeyNotFound} */
export async function revokeSecretKey(tx: Tx, shopId: string, id: string, by: Actor, now = new Date()): Promise<SecretKey> {
  const { name } = await liveKey(tx, shopId, id, now)
  const [key] = await tx.update(secretKeys).set({ revokedAt: now }).where(eq(secretKeys.id, id)).returning()
  if (!key) throw new SecretKeyNotFound(id)
  await record(tx, shopId, by, 'keys.revoked', ['secretKey', id], { name })
  return key
}

async function liveKey(tx: Tx, shopId: string, id: string, now: Date): Promise<SecretKey> {
  const [key] = await tx
    .select()
    .from(secretKeys)
    .where(and(eq(secretKeys.shopId, shopId), eq(secretKeys.id, id), isLive(now)))
  if (!key) throw new SecretKeyNotFound(id)
  return key
}

/** The live key that reads so, and its shop. */
export async function shopBySecretKey(db: Reader, secret: string, now = new Date()): Promise<{ shop: Shop; key: SecretKey } | undefined> {
  const [row] = await db
    .select({ shop: shops, key: secretKeys })
    .from(secretKeys)
    .innerJoin(shops, eq(shops.id, secretKeys.shopId))
    .where(and(eq(secretKeys.hash, hashOf(secret)), isLive(now)))
  return row
}

export const isUsedLately = ({ lastUsedAt }: SecretKey, now = Date.now()) => lastUsedAt !== null && now - lastUsedAt.getTime() < HOUR

export async function markUsed(tx: Tx, id: string, now = new Date()) {
  const isOld = or(isNull(secretKeys.lastUsedAt), lt(secretKeys.lastUsedAt, new Date(now.getTime() - HOUR)))
  await tx
    .update(secretKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(secretKeys.id, id), isOld))
}
