import { and, asc, desc, eq, gte, inArray, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Reader } from '../../../db/store.ts'
import { headOf } from '../../streams/service.ts'
import { type StreamEvent, streamEvents } from '../../streams/table.ts'
import type { ChatMessage, Snapshot as Wire } from '../contract.ts'
import { type Conversation, chats, conversations } from '../table.ts'
import { nameOf, shownName } from './names.ts'
import { streamOfConversation } from './search.ts'

export type Snapshot = z.output<typeof Wire>
export type Message = z.output<typeof ChatMessage>

/** Messages of one page. */
const PAGE = 50

/** A conversation after its event `seq`. Read it where the row and its log stand still. */
export async function snapshotOf(db: Reader, row: Conversation): Promise<{ seq: number; snapshot: Snapshot }> {
  const { id, state, isLeft, isOwnerAway, visitorGot, visitorSeen, staffGot, staffSeen, name, email, phone, rating, ratingText, endedBy } = row
  return {
    seq: await headOf(db, streamOfConversation(id)),
    snapshot: {
      conversation: id,
      ...{ state, isLeft, isAway: isOwnerAway },
      consultant: row.ownerId === null ? null : await consultantOf(db, row, row.ownerId),
      queue: state === 'waiting' && row.queuePlace !== null ? await queueOf(db, id) : null,
      receipts: { visitor: { got: visitorGot, seen: visitorSeen }, staff: { got: staffGot, seen: staffSeen } },
      visitor: { name, email, phone },
      rating: rating === null ? null : { stars: rating, text: ratingText ?? '' },
      endedBy: state === 'closed' ? endedBy : null,
      ...(await messagesBefore(db, id)),
    },
  }
}

/** The same by id alone. */
export async function snapshotBy(db: Reader, id: string): Promise<{ seq: number; snapshot: Snapshot } | undefined> {
  const [row] = await db.select().from(conversations).where(eq(conversations.id, id))
  return row && snapshotOf(db, row)
}

async function consultantOf(db: Reader, { chatId, locale }: Conversation, ownerId: string) {
  const [chat] = await db.select().from(chats).where(eq(chats.id, chatId))
  const name = await nameOf(db, ownerId)
  return { id: ownerId, name: chat ? shownName(chat, locale, name) : name }
}

/** As it was last told. */
async function queueOf(db: Reader, id: string): Promise<Snapshot['queue']> {
  const [told] = await db
    .select({ data: streamEvents.data })
    .from(streamEvents)
    .where(and(eq(streamEvents.streamId, streamOfConversation(id)), eq(streamEvents.kind, 'queue')))
    .orderBy(desc(streamEvents.seq))
    .limit(1)
  return (told?.data as Snapshot['queue']) ?? null
}

/** The last page of messages before one, or of all, the oldest first, each as its edits have left it. */
export async function messagesBefore(db: Reader, id: string, before?: number): Promise<{ messages: Message[]; hasOlder: boolean }> {
  const ofStream = eq(streamEvents.streamId, streamOfConversation(id))
  const found = await db
    .select()
    .from(streamEvents)
    .where(and(ofStream, eq(streamEvents.kind, 'message'), before === undefined ? undefined : lt(streamEvents.seq, before)))
    .orderBy(desc(streamEvents.seq))
    .limit(PAGE + 1)
  const page = found.slice(0, PAGE).reverse()
  const [first] = page
  if (!first) return { messages: [], hasOlder: false }
  const changes = await db
    .select()
    .from(streamEvents)
    .where(and(ofStream, gte(streamEvents.seq, first.seq), inArray(streamEvents.kind, ['edited', 'deleted'])))
    .orderBy(asc(streamEvents.seq))
  return { messages: messagesOf([...page, ...changes]), hasOlder: found.length > PAGE }
}

/** The messages among these events, each as its edits have left it. */
export function messagesOf(events: StreamEvent[]): Message[] {
  const messages = new Map<number, Message>()
  for (const event of events) {
    const message = messages.get(event.data.s as number)
    if (event.kind === 'message') messages.set(event.seq, toMessage(event))
    else if (message) messages.set(message.s, changed(message, event))
  }
  return [...messages.values()]
}

/** All that was said, for a transcript. */
export async function allMessages(db: Reader, id: string): Promise<Message[]> {
  const pages: Message[][] = []
  for (let before: number | undefined; ; ) {
    const { messages, hasOlder } = await messagesBefore(db, id, before)
    pages.unshift(messages)
    before = messages[0]?.s
    if (!hasOlder) return pages.flat()
  }
}

const toMessage = ({ seq, key, at, data }: StreamEvent): Message => ({
  ...(data as Omit<Message, 's' | 'key' | 'at' | 'editedAt' | 'isDeleted'>),
  ...{ s: seq, key, at: at.toISOString(), editedAt: null, isDeleted: false },
})

const changed = (message: Message, { kind, data, at }: StreamEvent): Message =>
  kind === 'edited' ? { ...message, text: data.text as string, editedAt: at.toISOString() } : { ...message, text: '', image: null, card: null, isDeleted: true }
