import type { Conversation } from '../../../../sdk/contract.gen.ts'
import type { Words } from '../../words/pl.ts'

/** `theirs`: the shop wrote last; `ours`: the visitor waits for us; `over`: nobody does. */
export type Tone = 'ours' | 'theirs' | 'over'

export function stateOf(say: Words, row: Conversation, now: number): { tone: Tone; text: string } {
  const words = say.chat.state
  if (row.state === 'closed') {
    if (row.isMissed) return { tone: 'ours', text: words.missed }
    return { tone: 'over', text: row.endedBy ? words.ended[row.endedBy] : words.over }
  }
  const turn = row.unansweredSince ? words.waits(say.chat.span(row.unansweredSince, now)) : words.answered
  const tone = row.unansweredSince ? 'ours' : 'theirs'
  if (row.state === 'active') return { tone, text: turn }
  if (row.isLeft) return { tone, text: `${words.left} · ${turn}` }
  return { tone, text: row.queuePlace ? `${words.place(row.queuePlace)} · ${turn}` : turn }
}
