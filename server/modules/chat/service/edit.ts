import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record } from '../../audit/service.ts'
import { type Appended, rewrite } from '../../streams/service.ts'
import { type StreamEvent, streamEvents } from '../../streams/table.ts'
import { MessageNotFound } from '../errors.ts'
import { type Conversation, chatImages } from '../table.ts'
import { change, senderOf, servedConversation } from './conversations.ts'
import type { Acting } from './own.ts'
import type { Said } from './say.ts'
import { streamOfConversation } from './search.ts'

/** Puts other words into one's own message; everybody sees that it was edited. @throws {MessageNotFound} */
export async function editMessage(tx: Tx, acting: Acting, id: string, seq: number, text: string): Promise<Appended> {
  const row = await servedConversation(tx, acting, id)
  await ownMessage(tx, acting, row, seq)
  const isLast = (await lastMessage(tx, id)) === seq
  return change(tx, row, {
    set: isLast ? { lastText: text.slice(0, 200).toWellFormed() } : {},
    events: [['edited', { s: seq, text }]],
    sender: senderOf('staff', acting.userId),
    at: acting.now,
  })
}

/** Takes one's own message back: what it said leaves the log too. @throws {MessageNotFound} */
export async function deleteMessage(tx: Tx, acting: Acting, id: string, seq: number): Promise<Appended> {
  const row = await servedConversation(tx, acting, id)
  const { message, edits } = await ownMessage(tx, acting, row, seq)
  const stream = streamOfConversation(id)
  const said = message.data as unknown as Said
  if (said.image) await tx.delete(chatImages).where(and(eq(chatImages.id, said.image.id), eq(chatImages.shopId, row.shopId)))
  await rewrite(tx, stream, seq, { ...said, text: '', image: null, card: null })
  for (const edit of edits) await rewrite(tx, stream, edit.seq, { s: seq, text: '' })
  await record(tx, row.shopId, acting.who, 'chat.messageDeleted', ['conversation', id], { message: seq })
  const isLast = (await lastMessage(tx, id)) === seq
  return change(tx, row, {
    set: isLast ? { lastText: '' } : {},
    events: [['deleted', { s: seq }]],
    sender: senderOf('staff', acting.userId),
    at: acting.now,
  })
}

/** A consultant's own message that is still there, with its edits. */
async function ownMessage(db: Reader, { userId }: Acting, { id }: Conversation, seq: number): Promise<{ message: StreamEvent; edits: StreamEvent[] }> {
  const ofStream = eq(streamEvents.streamId, streamOfConversation(id))
  const [message] = await db
    .select()
    .from(streamEvents)
    .where(and(ofStream, eq(streamEvents.seq, seq), eq(streamEvents.kind, 'message')))
  const changes = await db
    .select()
    .from(streamEvents)
    .where(and(ofStream, inArray(streamEvents.kind, ['edited', 'deleted'])))
    .orderBy(asc(streamEvents.seq))
  const ofIt = changes.filter(({ data }) => data.s === seq)
  if (message?.data.author !== userId || ofIt.some(({ kind }) => kind === 'deleted')) throw new MessageNotFound(seq)
  return { message, edits: ofIt }
}

async function lastMessage(db: Reader, id: string): Promise<number> {
  const [row] = await db
    .select({ seq: streamEvents.seq })
    .from(streamEvents)
    .where(and(eq(streamEvents.streamId, streamOfConversation(id)), eq(streamEvents.kind, 'message')))
    .orderBy(desc(streamEvents.seq))
    .limit(1)
  return row?.seq ?? 0
}
