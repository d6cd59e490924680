import { randomUUID } from 'node:crypto'
import { manyInsertion } from '../../../db/many.ts'
import type { Tx } from '../../../db/store.ts'
import type { Seen } from '../../tracking/table.ts'
import { gains } from '../table.ts'
import { ANY, type Gain, gainsOfOrder, gainsOfView, type Neighbours, strengthen } from './model.ts'

const insertGains = manyInsertion(gains)

/** Views of one batch that are learned: more are no sign of taste. */
const MOST = 50

/** Ids of what was learned before a moment are less than this: the time comes first in them, in milliseconds. */
export const gainedBefore = (moment: number) => moment.toString(36).padStart(9, '0')

/**
 * Learns what was viewed on one visit, within the write that keeps it: from its commit on, it is recommended by. Only rows are added, and none that
 * anybody else reads or writes in a write.
 * @param seen what the visit had seen before, the latest first
 */
export async function gainByViews(tx: Tx, shopId: string, views: readonly Seen[], seen: readonly Seen[]) {
  const inTime = views.toSorted((a, b) => a[1] - b[1]).slice(-MOST)
  const [first] = inTime
  if (!first) return
  const earlier = seen.filter(([, at]) => at < first[1]).map(([item]) => item)
  const before = [...earlier]
  const all: Gain[] = []
  for (const [item, at] of inTime) {
    all.push(...gainsOfView(item, at, before))
    before.unshift(item)
  }
  await keep(tx, shopId, all, earlier)
}

/** Learns what was bought together, within the write that keeps the order. */
export const gainByOrder = (tx: Tx, shopId: string, items: readonly string[], at: Date) => keep(tx, shopId, gainsOfOrder(items, at.getTime()), null)

async function keep(tx: Tx, shopId: string, all: readonly Gain[], earlier: string[] | null) {
  const id = `${gainedBefore(Date.now())}-${randomUUID()}`
  const others = (item: string, ours: Gain[]) => (item === ANY ? ours.map(({ to, strength }): Neighbours[number] => [to, strength]) : strengthen([], ours))
  const rows = [...Map.groupBy(all, ({ from }) => from)].map(([item, ours]) => ({
    ...{ shopId, item, id },
    others: others(item, ours),
    earlier: item === ANY ? earlier : null,
  }))
  await insertGains(tx, rows)
}
