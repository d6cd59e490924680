import { and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { dialect } from '../../../db/dialect.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { type DeliveryState, deliveryStates, pushDeliveries } from '../table.ts'

export type Counts = Record<DeliveryState, number> & { shown: number; clicked: number; closed: number; left: number }

const none = (): Counts => ({ ...(Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<DeliveryState, number>), ...noReports })
const noReports = { shown: 0, clicked: 0, closed: 0, left: 0 }

const { messageId, subscriptionId, state, endedAt, shownAt, clickedAt, closedAt, leftAt, shopId: ofShop } = pushDeliveries

/** How the deliveries of messages stand, counted anew each time: what browsers report must not wait in line for one row. */
export async function countsOf(db: Reader, messageIds: string[]): Promise<Map<string, Counts>> {
  const counts = new Map(messageIds.map((id) => [id, none()]))
  if (messageIds.length === 0) return counts
  const rows = await db
    .select({ messageId, state, count: count(), shown: count(shownAt), clicked: count(clickedAt), closed: count(closedAt), left: count(leftAt) })
    .from(pushDeliveries)
    .where(inArray(messageId, messageIds))
    .groupBy(messageId, state)
  for (const row of rows) {
    const of = counts.get(row.messageId)
    if (!of) continue
    of[row.state] += row.count
    for (const name of ['shown', 'clicked', 'closed', 'left'] as const) of[name] += row[name]
  }
  return counts
}

export const reports = ['shown', 'clicked', 'closed'] as const
export type Report = (typeof reports)[number]

const columns: Record<Report, PgColumn> = { shown: shownAt, clicked: clickedAt, closed: closedAt }

/** Notes what a browser reports, the first time. A notification that was clicked or closed was also shown. */
export async function noteReport(tx: Tx, delivery: { shopId: string; messageId: string; subscriptionId: string }, report: Report, now = new Date()) {
  const isIt = and(eq(ofShop, delivery.shopId), eq(messageId, delivery.messageId), eq(subscriptionId, delivery.subscriptionId))
  for (const name of report === 'shown' ? (['shown'] as const) : (['shown', report] as const))
    await tx
      .update(pushDeliveries)
      .set({ [`${name}At`]: now })
      .where(and(isIt, isNull(columns[name])))
}

export const spans = { hour: 60 * 60_000, day: 24 * 60 * 60_000 }

const series = { accepted: endedAt, shown: shownAt, clicked: clickedAt, closed: closedAt, left: leftAt }

export interface Moment {
  /** The beginning of an hour or a day, in UTC. */
  at: Date
  accepted: number
  shown: number
  clicked: number
  closed: number
  left: number
}

/** What became of a message hour by hour, or day by day; only where something did. */
export async function courseOf(db: Reader, message: string, span: keyof typeof spans): Promise<Moment[]> {
  const moments = new Map<number, Moment>()
  for (const [name, column] of Object.entries(series)) {
    const place = placeOf(column, spans[span])
    const rows = await db
      .select({ place, count: count() })
      .from(pushDeliveries)
      .where(and(eq(messageId, message), isNotNull(column), name === 'accepted' ? eq(state, 'accepted') : undefined))
      .groupBy(place)
    for (const row of rows) {
      const at = row.place * spans[span]
      const moment = moments.get(at) ?? { at: new Date(at), accepted: 0, ...noReports }
      moments.set(at, { ...moment, [name]: row.count })
    }
  }
  return [...moments.values()].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Which span since 1970 an instant falls in. */
function placeOf(column: PgColumn, span: number) {
  const milliseconds = dialect === 'sqlite' ? sql`${column} * 1.0` : sql`extract(epoch from ${column}) * 1000`
  return sql<number>`cast(floor(${milliseconds} / ${sql.raw(String(span))}) as integer)`.mapWith(Number)
}
