import type { z } from 'zod'
import type { Reader, Tx } from '../../../db/store.ts'
import { append, headsOf } from '../../streams/service.ts'
import type { Conversation as Wire } from '../staff/contract.ts'
import type { Conversation } from '../table.ts'
import { touchChat } from './chats.ts'
import { nameOf, namesOf } from './names.ts'
import { streamOfConversation } from './search.ts'

export type DeskRow = z.output<typeof Wire>

export const deskStream = (chatId: string) => `desk:${chatId}`

/** How a consultant gave it away, told beside the row. */
export interface Transfer {
  from: string
  reason: string
}

/** Tells the chat's consultants that a conversation is there, or that its row changed. @param head number of its newest event */
export async function tellDesk(tx: Tx, row: Conversation, head: number, transfer?: Transfer) {
  const shown = toDeskRow(row, row.ownerId ? await nameOf(tx, row.ownerId) : null, head)
  const data = { ...shown, conversation: row.id, ...(transfer && { transfer }) }
  touchChat(tx, { id: row.chatId, shopId: row.shopId })
  await append(tx, { shopId: row.shopId, stream: deskStream(row.chatId), kind: 'conversation', data })
}

/** Rows as lists show them. */
export async function deskRows(db: Reader, rows: Conversation[]): Promise<DeskRow[]> {
  const names = await namesOf(
    db,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  )
  const heads = await headsOf(
    db,
    rows.map(({ id }) => streamOfConversation(id)),
  )
  return rows.map((row) => toDeskRow(row, names.get(row.ownerId ?? '') ?? null, heads.get(streamOfConversation(row.id)) ?? 0))
}

const time = (at: Date | null) => at?.toISOString() ?? null

function toDeskRow(row: Conversation, ownerName: string | null, head: number): DeskRow {
  const { id, state, isLeft, isMissed, holdsPlace, name, email, phone, locale, queuePlace, lastBy, lastText, pageUrl, pageTitle, rating, endedBy } = row
  return {
    ...{ id, state, isLeft, isMissed, holdsPlace, name, email, phone, locale, queuePlace, lastBy, lastText, pageUrl, pageTitle, rating, endedBy, head },
    chat: row.chatId,
    owner: row.ownerId === null ? null : { id: row.ownerId, name: ownerName ?? '' },
    visitor: row.visitorId,
    customer: row.customerId,
    queuedAt: time(row.queuedAt),
    lastMessageAt: time(row.lastMessageAt),
    unansweredSince: time(row.unansweredSince),
    endedAt: time(row.endedAt),
    createdAt: row.createdAt.toISOString(),
  }
}
