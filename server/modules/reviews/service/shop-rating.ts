import { and, eq, sql } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { type Details, reviews } from '../table.ts'
import { verifiedCount } from './policy.ts'
import { summaryOf } from './statistics.ts'

/** The shop's own stars: in all, by order, and what its customers say of delivery, service and descriptions. */
export async function shopRating(db: Reader, shopId: string) {
  const summary = await summaryOf(db, { shopId, subject: 'shop', product: '' })
  const [means] = await db
    .select({ delivery: meanOf('delivery'), service: meanOf('service'), asDescribed: meanOf('asDescribed') })
    .from(reviews)
    .where(and(eq(reviews.shopId, shopId), eq(reviews.subject, 'shop'), eq(reviews.product, ''), eq(reviews.status, 'published')))
  const details = { delivery: means?.delivery ?? null, service: means?.service ?? null, asDescribed: means?.asDescribed ?? null }
  return { summary, verified: await verifiedCount(db, shopId, 'shop'), details }
}

const meanOf = (about: keyof Details) =>
  sql<number | null>`avg(cast(${reviews.details} ->> ${sql.raw(`'${about}'`)} as integer))`.mapWith((mean) => Math.round(Number(mean) * 10_000) / 10_000)
