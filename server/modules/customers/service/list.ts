import { and, eq } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import { contains, fold } from '../../../db/sql.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { CustomerNotFound } from '../errors.ts'
import { type Customer, customers } from '../table.ts'

export interface CustomersQuery {
  shopId: string
  /** Words, each part of an e-mail, a phone or a name. */
  q?: string | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of a shop's customers, the newest first. */
export async function listCustomers(db: Reader, { shopId, q = '', after, limit }: CustomersQuery) {
  const { createdAt, id } = customers
  const words = fold(q).split(' ').filter(Boolean)
  const rows = await db
    .select()
    .from(customers)
    .where(and(eq(customers.shopId, shopId), ...words.map((word) => contains(customers.folded, word)), after && olderThan(createdAt, id, after)))
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  return toNewestPage(rows, limit, (row) => row.createdAt)
}

/** @throws {CustomerNotFound} also for another shop's customer */
export async function customerOf(db: Reader, shopId: string, id: string): Promise<Customer> {
  const [customer] = await db
    .select()
    .from(customers)
    .where(and(eq(customers.shopId, shopId), eq(customers.id, id)))
  if (!customer) throw new CustomerNotFound(id)
  return customer
}

export const fullName = ({ firstName, lastName }: Pick<Customer, 'firstName' | 'lastName'>) => [firstName, lastName].filter(Boolean).join(' ') || null
