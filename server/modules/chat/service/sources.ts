import { and, eq, lt } from 'drizzle-orm'
import type { Reader, Store } from '../../../db/store.ts'
import type { Person, Source } from '../../../live/source.ts'
import { ShopNotFound } from '../../accounts/errors.ts'
import { shopForUser } from '../../accounts/service/shops.ts'
import { type Conversation, conversations } from '../table.ts'
import { assertServes } from './chats.ts'
import { ownConversation, servedConversation } from './conversations.ts'
import type { Receipts } from './receipts.ts'
import { snapshotBy } from './snapshot.ts'

/** How exactly it is known when a visitor's page was last there, in milliseconds. */
const MINUTE = 60_000

/** Reads what `find` finds for a member of the staff who may serve chats; undefined for others, and for what is not there. */
async function asStaff<Found>(db: Reader, { shopId, id: userId }: Person, find: (server: Parameters<typeof assertServes>[1]) => Promise<Found>) {
  try {
    const { rights } = await shopForUser(db, shopId, userId)
    return rights.has('chat.serve') ? await find({ shopId, userId, rights }) : undefined
  } catch (error) {
    if (error instanceof ShopNotFound || (error as { statusCode?: number }).statusCode === 404) return undefined
    throw error
  }
}

async function conversationFor(db: Reader, person: Person, id: string): Promise<Conversation | undefined> {
  if (person.kind === 'staff') return asStaff(db, person, (server) => servedConversation(db, server, id))
  return ownConversation(db, { shopId: person.shopId, id, visitorId: person.id }).catch(() => undefined)
}

/** The streams `conversation:<id>`: its visitor's, and of who serves its chat. */
export function conversationSource(store: Store, receipts: Receipts): Source {
  return {
    mayFollow: async (db, person, id) => (await conversationFor(db, person, id)) !== undefined,
    snapshot: async (db, id) => (await snapshotBy(db, id))?.snapshot ?? {},
    async present({ kind }, id) {
      if (kind === 'visitor') await markPresent(store, id)
    },
    async receipt(person, id, kind, seq) {
      const row = await conversationFor(store.read, person, id)
      if (!row || (person.kind === 'staff' && row.ownerId !== person.id)) return
      await receipts.note(id, person.kind, { [kind]: seq })
    },
  }
}

/** The streams `desk:<chat>`. A screen that is too far behind reads the whole desk anew. */
export const deskSource: Source = {
  mayFollow: async (db, person, id) => person.kind === 'staff' && (await asStaff(db, person, (server) => assertServes(db, server, id))) !== undefined,
  snapshot: async () => ({}),
}

/** The visitor's page is there. */
export async function markPresent(store: Store, id: string, now = new Date()) {
  const isOld = lt(conversations.visitorAt, new Date(now.getTime() - MINUTE))
  const [row] = await store.read
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.id, id), isOld))
  if (row)
    await store.write((tx) =>
      tx
        .update(conversations)
        .set({ visitorAt: now })
        .where(and(eq(conversations.id, id), isOld)),
    )
}
