import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, SYSTEM, type Who } from '../../audit/service.ts'
import { ShopNotFound } from '../errors.ts'
import { type Right, rightsOf } from '../rights.ts'
import { memberships, type Role, type Shop, shops } from '../table.ts'
import { addKey } from './keys.ts'
import { addMember } from './users.ts'

export const shopTopic = (shopId: string) => `shop:${shopId}`

/** Touched by whatever comes up on the shop's pages by rule. */
export const placedTopic = (shopId: string) => `placed:${shopId}`

/** A shop with its owner and its first key, open to any site until origins are listed. */
export async function addShop(tx: Tx, shop: Pick<Shop, 'name' | 'website' | 'locale'>, ownerId: string, by: Who = SYSTEM): Promise<Shop> {
  const [row] = await tx.insert(shops).values(shop).returning()
  if (!row) throw new Error('An insert answered no row')
  await record(tx, row.id, by, 'shop.added', ['shop', row.id], { name: row.name })
  await addMember(tx, row.id, ownerId, 'owner')
  await addKey(tx, row.id, [new URL(row.website).origin], by)
  return row
}

type ShopChange = { [Field in 'name' | 'website' | 'locale']?: Shop[Field] | undefined }

export async function changeShop(tx: Tx, shopId: string, change: ShopChange, by: Who = SYSTEM): Promise<Shop> {
  tx.touch(shopTopic(shopId))
  const isChange = Object.keys(change).length > 0
  const [row] = await (isChange ? tx.update(shops).set(change).where(eq(shops.id, shopId)).returning() : tx.select().from(shops).where(eq(shops.id, shopId)))
  if (!row) throw new ShopNotFound(shopId)
  if (isChange) await record(tx, shopId, by, 'shop.changed', ['shop', shopId], change)
  return row
}

/** @throws {ShopNotFound} also where the shop is there and the user is not in it: nobody learns which ids exist */
export async function shopForUser(db: Reader, shopId: string, userId: string): Promise<{ shop: Shop; role: Role; rights: Set<Right> }> {
  const [row] = await db
    .select({ shop: shops, membership: memberships })
    .from(memberships)
    .innerJoin(shops, eq(shops.id, memberships.shopId))
    .where(and(eq(memberships.shopId, shopId), eq(memberships.userId, userId)))
  if (!row) throw new ShopNotFound(shopId)
  return { shop: row.shop, role: row.membership.role, rights: rightsOf(row.membership) }
}

export async function shopById(db: Reader, id: string): Promise<Shop | undefined> {
  const [shop] = await db.select().from(shops).where(eq(shops.id, id))
  return shop
}

export const allShops = (db: Reader) => db.select().from(shops).orderBy(asc(shops.createdAt))
