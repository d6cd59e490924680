import type { ChatDeed } from '../../../../sdk/contract.gen.ts'

export function deed({ kind, by, who, from, to, stars, text }: ChatDeed): string {
  if (kind === 'left') return 'The customer leaves a message, as nobody is there'
  if (kind === 'given') return `Assigned automatically: ${to}`
  if (kind === 'taken') return `${to} takes the conversation`
  if (kind === 'resumed') return `${to} takes the conversation up again`
  if (kind === 'transferred') return `${handed({ who, from, to })}${text ? `. Reason: “${text}”` : ''}`
  if (kind === 'returned') return `${who ?? 'The shop'} returns the conversation to the queue`
  if (kind === 'requeued') return `The conversation goes back to the queue automatically${from ? `, led by ${from} until now` : ''}`
  if (kind === 'reopened') return `The customer comes back to the conversation${to ? `, led by ${to}` : ''}`
  if (kind === 'rated') return `Rating: ${stars} of 5${text ? `. “${text}”` : ''}`
  if (by === 'system') return 'The conversation ends automatically'
  return `${by === 'visitor' ? 'The customer' : (who ?? 'The shop')} ends the conversation`
}

function handed({ who, from, to }: Pick<ChatDeed, 'who' | 'from' | 'to'>) {
  if (!from) return who === to ? `${to} takes the conversation` : `Handed on from the queue: ${to}, by ${who}`
  if (who === to) return `Taken over: ${from} → ${to}`
  return `Handed on: ${from} → ${to}${who && who !== from ? `, by ${who}` : ''}`
}
