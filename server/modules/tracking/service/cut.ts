import type { Seen, TrackedEvent, Visit } from '../table.ts'

/** A visit ends when nothing has been heard for so long, in milliseconds. */
export const IDLE = 30 * 60_000
/** Products that a visit remembers. */
export const SEEN = 8

export type VisitEvent = Omit<TrackedEvent, 'visitId'>

/** A visit that has something new. */
export interface CutVisit {
  visit: Visit
  isNew: boolean
  /** Events that were not in it before. */
  events: VisitEvent[]
  /** Earlier visits that turn out to be part of this one. */
  absorbed: Visit[]
}

/**
 * Places events of one visitor in visits. What comes of it does not depend on the order in which events arrive: an event between two
 * visits that is near to both makes one visit of them.
 * @param known the visitor's visits that end or begin within IDLE of an event
 * @param open a visit of one event
 */
export function cutVisits(known: Visit[], events: VisitEvent[], open: (event: VisitEvent) => Visit): CutVisit[] {
  let all: CutVisit[] = known.map((visit) => ({ visit, isNew: false, events: [], absorbed: [] }))
  for (const event of events) {
    const alone = { visit: open(event), isNew: true, events: [event], absorbed: [] }
    const near = all.filter(({ visit }) => isNear(visit, event.at))
    all = [...all.filter((cut) => !near.includes(cut)), [...near, alone].reduce(unite)]
  }
  return all.filter((cut) => cut.events.length > 0)
}

const isNear = ({ startedAt, lastAt }: Visit, at: Date) => at.getTime() > startedAt.getTime() - IDLE && at.getTime() < lastAt.getTime() + IDLE

/** The kept row is a known one where there is one, and the older of two. */
function unite(a: CutVisit, b: CutVisit): CutVisit {
  const isFirstKept = a.isNew === b.isNew ? a.visit.startedAt <= b.visit.startedAt : !a.isNew
  const [kept, gone] = isFirstKept ? [a, b] : [b, a]
  return {
    visit: join(kept.visit, gone.visit),
    isNew: kept.isNew,
    events: [...kept.events, ...gone.events],
    absorbed: [...kept.absorbed, ...gone.absorbed, ...(gone.isNew ? [] : [gone.visit])],
  }
}

/** One visit of two; the same whichever comes first, but for what only the row itself knows. */
function join(kept: Visit, other: Visit): Visit {
  const first = before(kept.startedAt, other.startedAt, kept.entryUrl <= other.entryUrl) ? kept : other
  const last = before(kept.lastAt, other.lastAt, kept.exitUrl <= other.exitUrl) ? other : kept
  const cart = (kept.cartMinor ?? -1) >= (other.cartMinor ?? -1) ? kept : other
  const isOrderedLater = before(kept.orderedAt ?? new Date(0), other.orderedAt ?? new Date(0), (kept.orderNumber ?? '') <= (other.orderNumber ?? ''))
  const order = isOrderedLater ? other : kept
  return {
    ...kept,
    customerId: kept.customerId ?? other.customerId,
    startedAt: first.startedAt,
    entryUrl: first.entryUrl,
    lastAt: last.lastAt,
    exitUrl: last.exitUrl,
    pageViews: kept.pageViews + other.pageViews,
    seen: lastSeen(kept.seen, other.seen),
    cartMinor: cart.cartMinor,
    cartCurrency: cart.cartCurrency,
    orderNumber: order.orderNumber,
    orderedAt: order.orderedAt,
    address: kept.address ?? other.address,
    browser: kept.browser ?? other.browser,
  }
}

function lastSeen(a: Seen[] | null, b: Seen[] | null): Seen[] | null {
  if (!a || !b) return a ?? b
  const latestFirst = [...a, ...b].sort(([x, at], [y, then]) => then - at || (x < y ? -1 : 1))
  const products = new Set<string>()
  return latestFirst.filter(([product]) => !products.has(product) && products.add(product)).slice(0, SEEN)
}

const before = (a: Date, b: Date, ifEqual: boolean) => (a.getTime() === b.getTime() ? ifEqual : a < b)
