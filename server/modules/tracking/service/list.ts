import { and, eq } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { type Customer, customers } from '../../customers/table.ts'
import { type Visit, visits } from '../table.ts'

export interface VisitsQuery {
  shopId: string
  customer?: string | undefined
  visitor?: string | undefined
  after?: Position | undefined
  limit: number
}

export type ListedVisit = Visit & { customer: Customer | null }

/** One keyset page of a shop's visits, the latest begun first. */
export async function visitsOf(db: Reader, { shopId, customer, visitor, after, limit }: VisitsQuery) {
  const { startedAt, id } = visits
  const rows = await db
    .select({ visit: visits, customer: customers })
    .from(visits)
    .leftJoin(customers, eq(customers.id, visits.customerId))
    .where(
      and(
        eq(visits.shopId, shopId),
        customer === undefined ? undefined : eq(visits.customerId, customer),
        visitor === undefined ? undefined : eq(visits.visitorId, visitor),
        after && olderThan(startedAt, id, after),
      ),
    )
    .orderBy(...newestFirst(startedAt, id))
    .limit(limit + 1)
  return toNewestPage(
    rows.map(({ visit, customer }): ListedVisit => ({ ...visit, customer })),
    limit,
    (row) => row.startedAt,
  )
}
