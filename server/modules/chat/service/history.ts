import { and, asc, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Reader } from '../../../db/store.ts'
import { type AuditEntry, auditEntries } from '../../audit/table.ts'
import { type StreamEvent, streamEvents } from '../../streams/table.ts'
import type { ChatDeed } from '../staff/contract.ts'
import { namesOf } from './names.ts'
import { streamOfConversation } from './search.ts'

export type Deed = z.output<typeof ChatDeed>

/** By conversation: what happened to it beside what was said, in order. Its stream tells all but why it was handed on, which shoppers must not hear. */
export async function historiesOf(db: Reader, shopId: string, ids: string[]): Promise<Map<string, Deed[]>> {
  if (ids.length === 0) return new Map()
  const events = await db
    .select()
    .from(streamEvents)
    .where(and(inArray(streamEvents.streamId, ids.map(streamOfConversation)), inArray(streamEvents.kind, ['status', 'owner', 'rating'])))
    .orderBy(asc(streamEvents.streamId), asc(streamEvents.seq))
  const { subjectType, subjectId, action, at } = auditEntries
  const isTransfer = and(eq(auditEntries.shopId, shopId), eq(subjectType, 'conversation'), inArray(subjectId, ids), eq(action, 'chat.transferred'))
  const handed = Map.groupBy(await db.select().from(auditEntries).where(isTransfer).orderBy(asc(at), asc(auditEntries.id)), (line) => line.subjectId)
  const names = await namesOf(db, [...new Set(events.flatMap((event) => [ownerOf(event)?.id, staffOf(event)].filter((id) => id !== undefined)))])
  const byStream = Map.groupBy(events, ({ streamId }) => streamId)
  return new Map(ids.map((id) => [id, historyOf(byStream.get(streamOfConversation(id)) ?? [], handed.get(id) ?? [], names)]))
}

interface Owner {
  id: string
  /** As shoppers know them. */
  name: string
}

const ownerOf = ({ kind, data }: StreamEvent) => (kind === 'owner' ? ((data.consultant as Owner | null) ?? undefined) : undefined)
const staffOf = ({ sender }: StreamEvent) => (sender?.startsWith('staff:') ? sender.slice('staff:'.length) : undefined)
const sideOf = ({ sender }: StreamEvent): Deed['by'] => (sender === null ? 'system' : sender.startsWith('staff:') ? 'staff' : 'visitor')

function historyOf(events: StreamEvent[], handed: AuditEntry[], names: Map<string, string>): Deed[] {
  const reasons = reasonsOf(events, handed)
  const nameOf = (owner: Owner | undefined) => (owner ? (names.get(owner.id) ?? owner.name) : null)
  const deeds: Deed[] = []
  let [state, before, owner]: [unknown, unknown, Owner | undefined] = [undefined, undefined, undefined]
  for (const event of events) {
    const { seq: s, at, data } = event
    const staff = staffOf(event)
    const plain = {
      ...{ s, at: at.toISOString(), by: sideOf(event) },
      who: staff ? (names.get(staff) ?? null) : null,
      from: null,
      to: null,
      stars: null,
      text: null,
    }
    const next = ownerOf(event)
    if (event.kind === 'rating') deeds.push({ ...plain, kind: 'rated', stars: Number(data.stars), text: String(data.text) || null })
    else if (next) {
      const transfer = reasons.get(s)
      const isHanded = before !== 'closed' && (transfer !== undefined || (owner !== undefined && owner.id !== next.id))
      if (isHanded)
        deeds.push({ ...plain, kind: 'transferred', who: transfer?.from ?? plain.who, from: nameOf(owner), to: nameOf(next), text: transfer?.reason || null })
      else deeds.push({ ...plain, kind: given(before, plain.by), to: nameOf(next) })
      owner = next
    } else if (event.kind === 'status') {
      ;[before, state] = [state, data.state]
      if (state === 'closed') deeds.push({ ...plain, kind: 'ended', by: (data.endedBy as Deed['by'] | undefined) ?? plain.by })
      if (state !== 'waiting') continue
      deeds.push({ ...plain, kind: queued(before, plain.by), from: nameOf(before === 'active' ? owner : undefined) })
      owner = undefined
    }
  }
  return deeds
}

function given(before: unknown, by: Deed['by']): Deed['kind'] {
  if (by === 'visitor') return 'reopened'
  if (before === 'closed') return 'resumed'
  return by === 'system' ? 'given' : 'taken'
}

function queued(before: unknown, by: Deed['by']): Deed['kind'] {
  if (before === undefined) return 'left'
  if (before === 'closed') return 'reopened'
  return by === 'staff' ? 'returned' : 'requeued'
}

/** Who handed it on and why, by the number of the event that made the other its owner: the log's line is written right after it. */
function reasonsOf(events: StreamEvent[], handed: AuditEntry[]): Map<number, { from: string; reason: string }> {
  const reasons = new Map<number, { from: string; reason: string }>()
  for (const { at, actorName, details } of handed) {
    const event = events.findLast((event) => ownerOf(event)?.id === details.to && event.at <= at && !reasons.has(event.seq))
    if (event) reasons.set(event.seq, { from: actorName, reason: String(details.reason ?? '') })
  }
  return reasons
}
