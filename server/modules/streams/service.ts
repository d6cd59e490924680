import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { insertion } from '../../db/insertion.ts'
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
}

export interface Appended {
  seq: number
  at: Date
  /** False where the sender's key has been here before: then this is the first one's place. */
  isNew: boolean
}

const insertEvent = insertion(streamEvents)

/** Adds an event at a stream's end. The number and the row are one commit, so that order is the order of commits. */
export async function append(tx: Tx, { shopId, stream, kind, data, sender, key }: NewEvent): Promise<Appended> {
  const known = sender && key ? await eventBy(tx, stream, sender, key) : undefined
  if (known) return { seq: known.seq, at: known.at, isNew: false }
  const [head] = await tx
    .insert(streams)
    .values({ id: stream, shopId, seq: 1 })
    .onConflictDoUpdate({ target: streams.id, set: { seq: sql`${streams.seq} + 1` } })
    .returning({ seq: streams.seq })
  if (!head) throw new Error('A stream without a head')
  const event = await insertEvent(tx, { streamId: stream, seq: head.seq, kind, data, sender: sender ?? null, key: key ?? null })
  if (!event) throw new Error(`Event ${head.seq} of ${stream} is there already`)
  tx.touch(streamTopic(stream))
  return { seq: head.seq, at: event.at, isNew: true }
}

async function eventBy(db: Reader, stream: string, sender: string, key: string) {
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
