import { and, asc, count, eq } from 'drizzle-orm'
import { fold } from '../../../db/sql.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { TagNotFound, TooManyTags } from '../errors.ts'
import { customerTags, type Tag, tags } from '../table.ts'
import { customerOf } from './list.ts'

const MOST = { customer: 50, shop: 1000 }

export const tagsOf = (db: Reader, shopId: string, customerId: string) =>
  db
    .select({ id: tags.id, name: tags.name })
    .from(customerTags)
    .innerJoin(tags, eq(tags.id, customerTags.tagId))
    .where(and(eq(customerTags.shopId, shopId), eq(customerTags.customerId, customerId)))
    .orderBy(asc(tags.folded))

/** All tags of a shop, each with how many customers have it. */
export const allTags = (db: Reader, shopId: string) =>
  db
    .select({ id: tags.id, name: tags.name, customers: count() })
    .from(tags)
    .innerJoin(customerTags, eq(customerTags.tagId, tags.id))
    .where(eq(tags.shopId, shopId))
    .groupBy(tags.id, tags.name, tags.folded)
    .orderBy(asc(tags.folded))

/** Gives a customer a tag, made where the shop has none like it. @throws {CustomerNotFound} @throws {TooManyTags} */
export async function addTag(tx: Tx, shopId: string, customerId: string, name: string, by: Who): Promise<Tag> {
  await customerOf(tx, shopId, customerId)
  const has = await tx.$count(customerTags, eq(customerTags.customerId, customerId))
  const known = await tx.$count(tags, eq(tags.shopId, shopId))
  if (has >= MOST.customer || known >= MOST.shop) throw new TooManyTags(MOST.customer, MOST.shop)
  const folded = fold(name)
  await tx.insert(tags).values({ shopId, name, folded }).onConflictDoNothing()
  const [tag] = await tx
    .select()
    .from(tags)
    .where(and(eq(tags.shopId, shopId), eq(tags.folded, folded)))
  if (!tag) throw new Error('An insert left no row')
  await tx.insert(customerTags).values({ shopId, customerId, tagId: tag.id }).onConflictDoNothing()
  await record(tx, shopId, by, 'customers.tagAdded', ['customer', customerId], { tag: tag.name })
  return tag
}

/** Takes a tag from a customer; one that nobody has any more is gone. @throws {TagNotFound} */
export async function removeTag(tx: Tx, shopId: string, customerId: string, tagId: string, by: Who) {
  const isTheirs = and(eq(customerTags.shopId, shopId), eq(customerTags.customerId, customerId), eq(customerTags.tagId, tagId))
  const [removed] = await tx.delete(customerTags).where(isTheirs).returning({ tagId: customerTags.tagId })
  if (!removed) throw new TagNotFound(tagId)
  const [tag] = await tx.select().from(tags).where(eq(tags.id, tagId))
  if ((await tx.$count(customerTags, eq(customerTags.tagId, tagId))) === 0) await tx.delete(tags).where(eq(tags.id, tagId))
  await record(tx, shopId, by, 'customers.tagRemoved', ['customer', customerId], { tag: tag?.name ?? '' })
}
