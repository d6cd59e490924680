import { and, asc, desc, eq, gt, inArray, like, lt, sql } from 'drizzle-orm'
import { insertion } from '../../db/insertion.ts'
import { place, prepared } from '../../db/prepared.ts'
import type { Reader, Tx } from '../../db/store.ts'
import { epochs, type StreamEvent, streamEvents, streams } from './table.ts'

/** What is touched when a stream grows; nodes that show it read on from where they are. */
export const streamTopic = (stream: string) => `stream:${stream}`
export const streamOf = (topic: string) => (topic.startsWith('stream:') ? topic.slice(7) : undefined)

export interface NewEvent extends Pick<StreamEvent, 'kind' | 'data'> {
  shopId: string
  stream: string
  sender?: string | undefined
  key?: string | undefined
  at?: Date | undefined
}

export interface Appended {
  seq: number
  at: Date
  /** False where the sender's key has been here before: then this is the first one's place. */
  isNew: boolean
}

const insertEvent = insertion(streamEvents)

const raise = prepared('stream_raise', (tx) =>
  tx
    .insert(streams)
    .values({ id: place('id'), shopId: place('shopId'), seq: 1 })
    .onConflictDoUpdate({ target: streams.id, set: { seq: sql`${streams.seq} + 1` } })
    .returning({ seq: streams.seq }),
)

/** The sender's key has been here before: undo the write, and answer the first one's place. */
export class Repeated extends Error {}

/** Adds an event at a stream's end, unless its sender's key has been here before. */
export async function append(tx: Tx, event: NewEvent): Promise<Appended> {
  const { stream, sender, key } = event
  const known = sender && key ? await eventBy(tx, stream, sender, key) : undefined
  return known ? { ...known, isNew: false } : add(tx, event)
}

/**
 * Adds an event that is most likely new, without looking first. The number and the row are one commit, so that order is the order of commits.
 * @throws {Repeated}
 */
export async function add(tx: Tx, { shopId, stream, kind, data, sender, key, at }: NewEvent): Promise<Appended> {
  const [head] = await raise(tx, { id: stream, shopId })
  if (!head) throw new Error('A stream without a head')
  const event = await insertEvent(tx, { streamId: stream, seq: head.seq, kind, data, sender: sender ?? null, key: key ?? null, ...(at && { at }) })
  if (!event) throw new Repeated(`${key} is in ${stream} already`)
  tx.touch(streamTopic(stream), event)
  return { seq: head.seq, at: event.at, isNew: true }
}

/** Where what a sender sent stands. */
export async function eventBy(db: Reader, stream: string, sender: string, key: string) {
  const [row] = await db
    .select({ seq: streamEvents.seq, at: streamEvents.at })
    .from(streamEvents)
    .where(and(eq(streamEvents.streamId, stream), eq(streamEvents.sender, sender), eq(streamEvents.key, key)))
  return row
}

/** The events after `seq`, oldest first. */
export const eventsAfter = (db: Reader, stream: string, seq: number, limit: number): Promise<StreamEvent[]> =>
  db
    .select()
    .from(streamEvents)
    .where(and(eq(streamEvents.streamId, stream), gt(streamEvents.seq, seq)))
    .orderBy(asc(streamEvents.seq))
    .limit(limit)

/** The number of a stream's newest event; 0 before the first. */
export async function headOf(db: Reader, stream: string): Promise<number> {
  const [row] = await db.select({ seq: streams.seq }).from(streams).where(eq(streams.id, stream))
  return row?.seq ?? 0
}

/** The same of many streams. */
export async function headsOf(db: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: streams.id, seq: streams.seq }).from(streams).where(inArray(streams.id, ids))
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}

/** Puts other words into an event that is in the log already, for what must not be read any more. */
export async function rewrite(tx: Tx, stream: string, seq: number, data: Record<string, unknown>) {
  await tx
    .update(streamEvents)
    .set({ data })
    .where(and(eq(streamEvents.streamId, stream), eq(streamEvents.seq, seq)))
}

/** Drops streams with all their events. */
export async function dropStreams(tx: Tx, ids: string[]) {
  if (ids.length > 0) await tx.delete(streams).where(inArray(streams.id, ids))
}

/** Drops the old events of all streams of a kind; a screen that is behind them is given the whole state. */
export async function forgetEvents(tx: Tx, kind: string, before: Date) {
  await tx.delete(streamEvents).where(and(like(streamEvents.streamId, `${kind}:%`), lt(streamEvents.at, before)))
}

/** The word of this database, made at the first start. */
export async function epochOf(db: Reader): Promise<string | undefined> {
  const [row] = await db.select().from(epochs).orderBy(desc(epochs.startedAt)).limit(1)
  return row?.id
}

/** Starts another epoch: after it every screen reads anew. */
export async function startEpoch(tx: Tx): Promise<string> {
  const id = crypto.randomUUID()
  await tx.delete(epochs)
  await tx.insert(epochs).values({ id })
  return id
}
