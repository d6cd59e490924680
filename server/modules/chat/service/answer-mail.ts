import { z } from 'zod'
import type { Reader, Tx } from '../../../db/store.ts'
import { customerOf } from '../../customers/service/list.ts'
import { enqueue } from '../../jobs/service.ts'
import type { Conversation } from '../table.ts'
import { allMessages, type Message } from './snapshot.ts'

/** How long an answer may stay unread before it is mailed, in milliseconds. */
export const UNREAD = 3 * 60_000

/** Run by `answerJob`. `from` is the number of the first answer that it is for. */
export const mailAnswer = { name: 'chat.answer', data: z.object({ conversation: z.string(), from: z.int() }), tries: 5 }

/** Promises to mail an answer if it stays unread; those that follow meanwhile go with it. */
export const promiseAnswer = (tx: Tx, conversation: string, from: number, now: Date) =>
  enqueue(tx, mailAnswer, { conversation, from }, { key: `${mailAnswer.name}:${conversation}`, dueAt: new Date(now.getTime() + UNREAD) })

/** Where somebody who closed the page is reached: what they wrote here, or what the shop has proved of them. */
export async function addressOf(db: Reader, { shopId, email, customerId }: Pick<Conversation, 'shopId' | 'email' | 'customerId'>): Promise<string | null> {
  if (email !== null || customerId === null) return email
  return (await customerOf(db, shopId, customerId)).email
}

/** What the shop has said from a number on and the shopper has not seen. */
export async function unreadAnswers(db: Reader, { id, visitorSeen }: Pick<Conversation, 'id' | 'visitorSeen'>, from: number): Promise<Message[]> {
  const messages = await allMessages(db, id)
  return messages.filter(({ by, s, isDeleted }) => by === 'staff' && s >= from && s > visitorSeen && !isDeleted)
}
