import type { ChatMessage, ChatSnapshot, Conversation } from '../../../../../sdk/contract.gen.ts'
import type { LiveEvent } from '../../../../../sdk/live.ts'

/** What an event of a conversation makes of its row. Owner and place are told by the desk. */
export function rowAfter(row: Conversation, { s, k, d, at }: LiveEvent): Conversation {
  const next = { ...row, head: Math.max(row.head, s) }
  if (k === 'message') return withMessage(next, { ...(d as unknown as ChatMessage), at })
  if (k === 'visitor') return { ...next, ...(d as Partial<Conversation>) }
  if (k === 'queue') return { ...next, queuePlace: (d.place as number) ?? null }
  if (k === 'rating') return { ...next, rating: d.stars as number }
  if (k === 'status') {
    const { state, endedBy = null } = d as Pick<Conversation, 'state'> & Partial<Conversation>
    return { ...next, state, ...(state === 'closed' ? { endedAt: at, endedBy } : { endedAt: null, endedBy: null }) }
  }
  return next
}

const withMessage = (row: Conversation, { by, at, text, url, title }: Pick<ChatMessage, 'by' | 'at' | 'text' | 'url' | 'title'>): Conversation => ({
  ...row,
  ...{ lastMessageAt: at, lastBy: by, lastText: text },
  unansweredSince: by === 'visitor' ? (row.unansweredSince ?? at) : null,
  ...(by === 'visitor' && url && { pageUrl: url, pageTitle: title }),
})

/** What the whole state of a conversation says about its row. */
export function rowOf(row: Conversation, { state, visitor, queue, rating, endedBy, messages }: ChatSnapshot): Conversation {
  const last = messages.at(-1)
  return {
    ...row,
    ...{ state, endedBy, ...visitor },
    ...{ queuePlace: queue?.place ?? null, rating: rating?.stars ?? null },
    ...(last && { lastMessageAt: last.at, lastBy: last.by, lastText: last.text }),
  }
}

/** A row that the desk told of, unless messages heard since are newer than it. */
export function newerOf(known: Conversation | undefined, told: Conversation): Conversation {
  if (!known || known.head <= told.head) return told
  const { lastMessageAt, lastBy, lastText, unansweredSince, pageUrl, pageTitle, head } = known
  return { ...told, lastMessageAt, lastBy, lastText, unansweredSince, pageUrl, pageTitle, head }
}

/** By how long they have waited: those without an answer first, the longest wait on top; then what was said last. */
export function byWait(one: Conversation, other: Conversation): number {
  const [since, otherSince] = [one.unansweredSince, other.unansweredSince]
  if (since && otherSince) return since.localeCompare(otherSince)
  if (since || otherSince) return since ? -1 : 1
  return (other.lastMessageAt ?? '').localeCompare(one.lastMessageAt ?? '')
}
