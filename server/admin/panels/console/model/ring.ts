import type { Conversation } from '../../../../../sdk/contract.gen.ts'

/** What a consultant wants to hear of: somebody new waits, a colleague gave them a conversation, their visitor wrote. */
export type Ring = 'waiting' | 'given' | 'message'

/** What a change of a row means to the consultant `me`. */
export function ringOf(before: Conversation | undefined, now: Conversation, me: string): Ring | undefined {
  if (now.state === 'waiting' && before?.state !== 'waiting') return 'waiting'
  if (now.state !== 'active' || now.owner?.id !== me) return undefined
  if (before?.owner?.id !== me) return 'given'
  const isNew = now.lastBy === 'visitor' && now.lastMessageAt !== null && now.lastMessageAt > (before.lastMessageAt ?? '')
  return isNew ? 'message' : undefined
}
