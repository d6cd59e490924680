import { isNull } from 'drizzle-orm'
import type { Store } from '../../../db/store.ts'
import { chats } from '../table.ts'
import { touchChat } from './chats.ts'
import { standings } from './door.ts'

/** Notices what the clock does to doors: opening hours that begin or end, a consultant whose lease has lapsed. */
export class Doors {
  #known = new Map<string, string>()

  /** Drops the answers about every chat whose door is another than at the last look. */
  async look(store: Store, now = new Date()) {
    const all = await store.read.select().from(chats).where(isNull(chats.deletedAt))
    const seen = new Map([...(await standings(store.read, all, now))].map(([id, { state, waiting }]) => [id, `${state} ${waiting}`]))
    const changed = all.filter(({ id }) => seen.get(id) !== this.#known.get(id))
    if (changed.length > 0)
      await store.write(async (tx) => {
        for (const chat of changed) touchChat(tx, chat)
      })
    this.#known = seen
  }
}
