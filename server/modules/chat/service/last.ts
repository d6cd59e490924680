import { desc, eq } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { streamEvents } from '../../streams/table.ts'
import { streamOfConversation } from './search.ts'

/** Where a conversation's newest event stands. */
export async function lastEvent(db: Reader, id: string): Promise<{ seq: number; at: Date }> {
  const [event] = await db
    .select({ seq: streamEvents.seq, at: streamEvents.at })
    .from(streamEvents)
    .where(eq(streamEvents.streamId, streamOfConversation(id)))
    .orderBy(desc(streamEvents.seq))
    .limit(1)
  if (!event) throw new Error('A conversation without an event')
  return event
}
