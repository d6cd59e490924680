import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Store } from '../../../db/store.ts'
import { dropStreams, forgetEvents } from '../../streams/service.ts'
import { chats, conversations } from '../table.ts'
import { streamOfConversation } from './search.ts'
import { inTurn } from './turn.ts'

const DAY = 24 * 60 * 60_000
/** How long light events of the counter are kept, in days: a desk that slept longer is read anew. */
const DESK_DAYS = 2
/** Conversations dropped in one write. */
const MOST = 100

/** Drops closed conversations that were kept as long as their chat wants it, with all that was said. @returns whether there was anything */
export async function forget(store: Store, now = new Date()): Promise<boolean> {
  await inTurn(store, (tx) => forgetEvents(tx, 'desk', new Date(now.getTime() - DESK_DAYS * DAY)))
  let isSome = false
  for (const { id, keepDays } of await store.read.select().from(chats)) {
    const isOld = and(eq(conversations.chatId, id), eq(conversations.state, 'closed'), lt(conversations.endedAt, new Date(now.getTime() - keepDays * DAY)))
    const found = await store.read.select({ id: conversations.id }).from(conversations).where(isOld).limit(MOST)
    const ids = found.map((row) => row.id)
    if (ids.length === 0) continue
    isSome = true
    await inTurn(store, async (tx) => {
      const gone = await tx
        .delete(conversations)
        .where(and(inArray(conversations.id, ids), isOld))
        .returning({ id: conversations.id })
      await dropStreams(
        tx,
        gone.map((row) => streamOfConversation(row.id)),
      )
    })
  }
  return isSome
}
