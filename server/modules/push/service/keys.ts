import { randomUUID } from 'node:crypto'
import { and, count, desc, eq } from 'drizzle-orm'
import type { Reader, Store, Tx } from '../../../db/store.ts'
import { seal, unseal } from '../../integrations/service/seal.ts'
import { newKeyPair, Vapid } from '../sending/vapid.ts'
import { type PushKey, pushKeys, pushSubscriptions } from '../table.ts'

const newestOf = async (db: Reader, shopId: string): Promise<PushKey | undefined> => {
  const [row] = await db.select().from(pushKeys).where(eq(pushKeys.shopId, shopId)).orderBy(desc(pushKeys.createdAt), desc(pushKeys.id)).limit(1)
  return row
}

/** A new pair of keys, by which browsers subscribe from now on; who subscribed by an older one is written to with that. */
export async function addPushKey(tx: Tx, secret: string, shopId: string): Promise<PushKey> {
  const { publicKey, privateKey } = newKeyPair()
  const id = randomUUID()
  const [row] = await tx
    .insert(pushKeys)
    .values({ id, shopId, publicKey, sealedKey: seal(secret, id, privateKey) })
    .returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** The key that browsers subscribe by; made when it is first asked for. */
export async function currentPushKey(store: Store, secret: string, shopId: string): Promise<PushKey> {
  const known = await newestOf(store.read, shopId)
  return known ?? store.write(async (tx) => (await newestOf(tx, shopId)) ?? addPushKey(tx, secret, shopId))
}

export async function pushKeyBy(db: Reader, shopId: string, publicKey: string): Promise<PushKey | undefined> {
  const [row] = await db
    .select()
    .from(pushKeys)
    .where(and(eq(pushKeys.shopId, shopId), eq(pushKeys.publicKey, publicKey)))
  return row
}

/** Every key of a shop, the newest first, with how many subscriptions hold it. */
export const keysInUse = (db: Reader, shopId: string) =>
  db
    .select({ id: pushKeys.id, publicKey: pushKeys.publicKey, createdAt: pushKeys.createdAt, subscriptions: count(pushSubscriptions.id) })
    .from(pushKeys)
    .leftJoin(pushSubscriptions, and(eq(pushSubscriptions.keyId, pushKeys.id), eq(pushSubscriptions.state, 'active')))
    .where(eq(pushKeys.shopId, shopId))
    .groupBy(pushKeys.id, pushKeys.publicKey, pushKeys.createdAt)
    .orderBy(desc(pushKeys.createdAt), desc(pushKeys.id))

/** Opened keys by id, so that each signs its tokens once in half a day. */
export class Signers {
  readonly #secret: string
  readonly #contact: string
  readonly #known = new Map<string, Vapid>()

  constructor(secret: string, contact: string) {
    this.#secret = secret
    this.#contact = contact
  }

  /** @throws {Error} where the server's secret is not the one that the key was sealed under */
  of({ id, publicKey, sealedKey }: Pick<PushKey, 'id' | 'publicKey' | 'sealedKey'>): Vapid {
    const known = this.#known.get(id)
    if (known) return known
    const opened = new Vapid({ publicKey, privateKey: unseal(this.#secret, id, sealedKey) }, this.#contact)
    this.#known.set(id, opened)
    return opened
  }
}
