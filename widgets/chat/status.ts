import type { Say } from '../../sdk/words.ts'
import type { Chat } from './model.ts'
import type { Key } from './words.pl.ts'

interface Status {
  text: string
  /** Green for somebody who is there, amber for a wait; the words say the same. */
  tone: 'here' | 'soon' | 'none'
}

/** Where things stand, in one line. */
export function statusOf({ talk, room }: Chat, say: Say<Key>): Status | undefined {
  if (talk?.isKnown) {
    const { state, isLeft, isAway, queue, consultant } = talk.state
    if (state === 'closed') return { text: say('over'), tone: 'none' }
    if (state === 'active' || consultant) return isAway ? { text: say('pause'), tone: 'soon' } : { text: say('active'), tone: 'here' }
    if (isLeft) return { text: say('away'), tone: 'none' }
    if (!queue) return { text: say('waiting'), tone: 'soon' }
    const wait = queue.wait === null ? '' : ` · ${say('wait', { n: Math.max(1, Math.round(queue.wait / 60)) })}`
    return { text: say('place', { n: queue.place }) + wait, tone: 'soon' }
  }
  if (!room) return undefined
  const { state, waiting } = room.door
  return { text: say(state, { n: waiting }), tone: state === 'free' ? 'here' : state === 'queue' ? 'soon' : 'none' }
}

/** What happened last, for those who do not see it. */
export function heardOf({ heard }: Chat, say: Say<Key>): string {
  if (!heard) return ''
  if (!('text' in heard)) return say(heard.key, { name: heard.name ?? '' })
  const { card, name, text } = heard
  return `${name ?? say('shop')}: ${text || card?.name || say('picture')}`
}
