import { guestCode } from '../../../admin/words/guest.ts'
import type { Reader } from '../../../db/store.ts'
import type { Conversation } from '../table.ts'
import { codeIn } from './guest.ts'
import { bestHit, type Hit } from './hit.ts'
import { searched, textsOf, wordsOf } from './search.ts'

/** By conversation: why a search finds it, of those that it found. */
export async function hitsOf(db: Reader, rows: Conversation[], q = ''): Promise<Record<string, Hit>> {
  const words = wordsOf(q)
  if (words.length === 0) return {}
  const texts = await textsOf(
    db,
    rows.map(({ id }) => id),
  )
  const code = codeIn(q)
  const whole = (where: Hit['where'], text: string): Hit => ({ where, text, marks: [[0, text.length]] })
  const hits = rows.map((row): [string, Hit] => {
    const best = bestHit(searched(row, texts.get(row.id) ?? []), words)
    if (best?.isWhole) return [row.id, best.hit]
    // Not all of it was said: it is the guest's code, the number of their order, or stands in several places.
    if (code && guestCode(row.visitorId) === code) return [row.id, whole('guest', `#${code}`)]
    return [row.id, best?.hit ?? whole('order', q.trim())]
  })
  return Object.fromEntries(hits)
}
