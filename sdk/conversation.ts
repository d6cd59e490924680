import type { ChatMessage, ChatSnapshot } from './contract.gen.ts'
import type { LiveEvent } from './live.ts'

/** A conversation before its first event. */
export const emptyConversation = (conversation: string): ChatSnapshot => ({
  conversation,
  state: 'waiting',
  isLeft: false,
  consultant: null,
  isAway: false,
  queue: null,
  receipts: { visitor: { got: 0, seen: 0 }, staff: { got: 0, seen: 0 } },
  visitor: { name: null, email: null, phone: null },
  rating: null,
  endedBy: null,
  messages: [],
  hasOlder: false,
})

/** What an event makes of a conversation. After all its events it equals the server's snapshot, but for the older messages that a snapshot leaves out. */
export function after(state: ChatSnapshot, { s, k, d, key, at }: LiveEvent): ChatSnapshot {
  if (k === 'message')
    return { ...state, messages: [...state.messages, { ...(d as Pick<ChatMessage, 'text'>), s, key, at, editedAt: null, isDeleted: false } as ChatMessage] }
  if (k === 'edited') return changed(state, d.s, { text: d.text as string, editedAt: at })
  if (k === 'deleted') return changed(state, d.s, { text: '', image: null, card: null, isDeleted: true })
  if (k === 'status') return { ...state, ...d, ...(d.state !== 'closed' && { endedBy: null }), ...(d.state !== 'waiting' && { queue: null }) }
  if (k === 'queue') return { ...state, queue: d as ChatSnapshot['queue'] }
  if (k === 'seen') return { ...state, receipts: { ...state.receipts, [d.side as string]: { got: d.got, seen: d.seen } } }
  if (k === 'rating') return { ...state, rating: d as ChatSnapshot['rating'] }
  if (k === 'visitor') return { ...state, visitor: { ...state.visitor, ...d } }
  return { ...state, ...d } // owner and away
}

const changed = (state: ChatSnapshot, s: unknown, change: Partial<ChatMessage>): ChatSnapshot => ({
  ...state,
  messages: state.messages.map((message) => (message.s === s ? { ...message, ...change } : message)),
})
