import type { z } from 'zod'
import type { Reader, Tx } from '../../../db/store.ts'
import { append, headsOf } from '../../streams/service.ts'
import type { Conversation as Wire } from '../staff/contract.ts'
import type { Conversation } from '../table.ts'
import { blockedAmong } from './blocked.ts'
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
  const isBlocked = (await blockedAmong(tx, row.shopId, [row.visitorId])).has(row.visitorId)
  const shown = toDeskRow(row, { ownerName: row.ownerId ? await nameOf(tx, row.ownerId) : null, head, isBlocked })
  const data = { ...shown, conversation: row.id, ...(transfer && { transfer }) }
  touchChat(tx, { id: row.chatId, shopId: row.shopId })
  await append(tx, { shopId: row.shopId, stream: deskStream(row.chatId), kind: 'conversation', data })
}

/** Rows of one shop, as lists show them. */
export async function deskRows(db: Reader, rows: Conversation[]): Promise<DeskRow[]> {
  const names = await namesOf(
    db,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  )
  const heads = await headsOf(
    db,
    rows.map(({ id }) => streamOfConversation(id)),
  )
  const blocked = await blockedAmong(
    db,
    rows[0]?.shopId ?? '',
    rows.map(({ visitorId }) => visitorId),
  )
  return rows.map((row) =>
    toDeskRow(row, {
      ownerName: names.get(row.ownerId ?? '') ?? null,
      head: heads.get(streamOfConversation(row.id)) ?? 0,
      isBlocked: blocked.has(row.visitorId),
    }),
  )
}

const time = (at: Date | null) => at?.toISOString() ?? null

interface Beside {
  ownerName: string | null
  /** Number of its newest event. */
  head: number
  isBlocked: boolean
}

function toDeskRow(row: Conversation, { ownerName, head, isBlocked }: Beside): DeskRow {
  const { id, state, isLeft, isMissed, holdsPlace, name, email, phone, locale, queuePlace, lastBy, lastText, pageUrl, pageTitle, rating, endedBy } = row
  return {
    ...{
      id,
      state,
      isLeft,
      isMissed,
      holdsPlace,
      name,
      email,
      phone,
      locale,
      queuePlace,
      lastBy,
      lastText,
      pageUrl,
      pageTitle,
      rating,
      endedBy,
      head,
      isBlocked,
    },
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
