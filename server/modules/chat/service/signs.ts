import type { z } from 'zod'
import type { Reader } from '../../../db/store.ts'
import type { ChatSign } from '../contract.ts'
import { activeChats } from './chats.ts'
import { doorOf } from './door.ts'

/** What the shop's pages must know to show that there is a chat. */
export async function chatSigns(db: Reader, shopId: string, now = new Date()): Promise<z.output<typeof ChatSign>[]> {
  const signs: z.output<typeof ChatSign>[] = []
  for (const chat of await activeChats(db, shopId)) {
    const { id, languages, pages, theme, proactive } = chat
    signs.push({ id, languages, pages, color: theme.color, side: theme.side, proactive, door: await doorOf(db, chat, now) })
  }
  return signs
}
