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
  if (row.unansweredSince) return { tone: 'ours', text: words.waits(say.chat.span(row.unansweredSince, now)) }
  return { tone: 'theirs', text: words.answered }
}

/** What its age in a list counts from: while the visitor waits, from when their waiting began. */
export const sinceOf = ({ state, unansweredSince, lastMessageAt }: Conversation) => (state !== 'closed' && unansweredSince) || lastMessageAt

/** Where it stands in the queue, or that it was left while nobody was there. */
export function queueOf(say: Words, { state, isLeft, queuePlace }: Conversation) {
  if (state !== 'waiting') return undefined
  if (isLeft) return say.chat.state.left
  return queuePlace ? say.chat.state.place(queuePlace) : undefined
}
