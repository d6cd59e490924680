import { randomUUID } from 'node:crypto'
import { and, eq, gt, inArray, lt } from 'drizzle-orm'
import { insertion } from '../../../db/insertion.ts'
import type { Tx } from '../../../db/store.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { gainByViews } from '../../recommendations/service/gain.ts'
import { events, type Seen, type Visit, visits } from '../table.ts'
import { type CutVisit, cutVisits, IDLE, type VisitEvent } from './cut.ts'

/** Whose browser tells, and from where. */
export interface Guest {
  shopId: string
  visitorId: string
  address: string | null
  browser: string | null
}

const insertVisit = insertion(visits)
const insertEvent = insertion(events)

/** Keeps the events that are not known yet and brings the visits up to date. @returns how many were new */
export async function keepEvents(tx: Tx, guest: Guest, told: VisitEvent[]): Promise<number> {
  const fresh = await unknown(tx, guest.shopId, told)
  if (fresh.length === 0) return 0
  const near = await visitsNear(tx, guest, fresh)
  const cuts = cutVisits(near, fresh, (event) => visitOf(guest, event))
  const customerId = cuts.some(({ isNew }) => isNew) ? await customerBy(tx, guest.shopId, 'visitor', guest.visitorId) : undefined
  for (const cut of cuts) await write(tx, cut, { customerId, before: near.find(({ id }) => id === cut.visit.id) })
  return fresh.length
}

async function unknown(tx: Tx, shopId: string, told: VisitEvent[]) {
  const byId = new Map(told.map((event) => [event.id, event]))
  const isAmong = and(eq(events.shopId, shopId), inArray(events.id, [...byId.keys()]))
  for (const { id } of await tx.select({ id: events.id }).from(events).where(isAmong)) byId.delete(id)
  return [...byId.values()]
}

function visitsNear(tx: Tx, { shopId, visitorId }: Guest, fresh: VisitEvent[]): Promise<Visit[]> {
  const times = fresh.map(({ at }) => at.getTime())
  const [from, until] = [new Date(Math.min(...times) - IDLE), new Date(Math.max(...times) + IDLE)]
  return tx
    .select()
    .from(visits)
    .where(and(eq(visits.shopId, shopId), eq(visits.visitorId, visitorId), lt(visits.startedAt, until), gt(visits.lastAt, from)))
}

const visitOf = (guest: Guest, { type, at, url, product, valueMinor, currency, orderNumber }: VisitEvent): Visit => ({
  ...guest,
  id: randomUUID(),
  customerId: null,
  ...{ startedAt: at, lastAt: at, entryUrl: url, exitUrl: url },
  pageViews: type === 'page' ? 1 : 0,
  seen: product === null ? null : [[product, at.getTime()]],
  ...(type === 'cart' ? { cartMinor: valueMinor, cartCurrency: currency } : { cartMinor: null, cartCurrency: null }),
  ...(type === 'order' ? { orderNumber, orderedAt: at } : { orderNumber: null, orderedAt: null }),
})

interface Known {
  customerId: string | undefined
  before: Visit | undefined
}

async function write(tx: Tx, { visit, absorbed, events: added }: CutVisit, { customerId, before }: Known) {
  const { id } = visit
  if (before) await tx.update(visits).set(changesOf(before, visit)).where(eq(visits.id, id))
  else await insertVisit(tx, { ...visit, customerId: customerId ?? null })
  const gone = absorbed.map((other) => other.id)
  if (gone.length > 0) {
    await tx.update(events).set({ visitId: id }).where(inArray(events.visitId, gone))
    await tx.delete(visits).where(inArray(visits.id, gone))
  }
  for (const event of added) await insertEvent(tx, { ...event, visitId: id })
  const views = added.flatMap(({ product, at }): Seen[] => (product === null ? [] : [[product, at.getTime()]]))
  await gainByViews(tx, visit.shopId, views, before?.seen ?? [])
}

/** Only what changed: SQLite writes an entry of each index that holds a column which is set, be it to the same. */
function changesOf(before: Visit, after: Visit): Partial<Visit> {
  const changed = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Visit])
  return Object.fromEntries([...changed, ['pageViews', after.pageViews]])
}
