import { randomBytes } from 'node:crypto'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, SYSTEM, type Who } from '../../audit/service.ts'
import { KeyNotFound, LastKey } from '../errors.ts'
import { type PublishableKey, publishableKeys, type Shop, shops } from '../table.ts'

export const keyTopic = (key: string) => `key:${key}`

export const keysOf = (db: Reader, shopId: string) =>
  db.select().from(publishableKeys).where(eq(publishableKeys.shopId, shopId)).orderBy(asc(publishableKeys.createdAt), asc(publishableKeys.id))

export async function addKey(tx: Tx, shopId: string, origins: string[], by: Who = SYSTEM): Promise<PublishableKey> {
  const key = `pk_${randomBytes(15).toString('base64url')}`
  const [row] = await tx.insert(publishableKeys).values({ shopId, key, origins }).returning()
  if (!row) throw new Error('An insert answered no row')
  await record(tx, shopId, by, 'keys.added', ['publishableKey', row.id], { origins })
  return row
}

/** @throws {KeyNotFound} */
export async function changeKey(tx: Tx, shopId: string, id: string, { origins }: { origins: string[] }, by: Who = SYSTEM): Promise<PublishableKey> {
  const row = await changeLive(tx, shopId, id, { origins })
  await record(tx, shopId, by, 'keys.changed', ['publishableKey', id], { origins })
  return row
}

async function changeLive(tx: Tx, shopId: string, id: string, change: Partial<Pick<PublishableKey, 'origins' | 'revokedAt'>>) {
  const [row] = await tx
    .update(publishableKeys)
    .set(change)
    .where(and(eq(publishableKeys.shopId, shopId), eq(publishableKeys.id, id), isNull(publishableKeys.revokedAt)))
    .returning()
  if (!row) throw new KeyNotFound(id)
  tx.touch(keyTopic(row.key))
  return row
}

/** @throws {KeyNotFound} @throws {LastKey} when no other live key would be left */
export async function revokeKey(tx: Tx, shopId: string, id: string, by: Who = SYSTEM): Promise<PublishableKey> {
  const others = await tx
    .select({ id: publishableKeys.id })
    .from(publishableKeys)
    .where(and(eq(publishableKeys.shopId, shopId), isNull(publishableKeys.revokedAt), ne(publishableKeys.id, id)))
  if (others.length === 0) throw new LastKey()
  const row = await changeLive(tx, shopId, id, { revokedAt: new Date() })
  await record(tx, shopId, by, 'keys.revoked', ['publishableKey', id])
  return row
}

/** The shop a live key opens, and where it may be used. */
export async function shopByKey(db: Reader, key: string): Promise<{ shop: Shop; origins: string[] } | undefined> {
  const [row] = await db
    .select({ shop: shops, origins: publishableKeys.origins })
    .from(publishableKeys)
    .innerJoin(shops, eq(shops.id, publishableKeys.shopId))
    .where(and(eq(publishableKeys.key, key), isNull(publishableKeys.revokedAt)))
  return row
}
