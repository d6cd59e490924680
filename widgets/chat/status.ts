import type { Say } from '../../sdk/words.ts'
import type { Chat } from './model.ts'
import type { Key } from './words.pl.ts'

interface Status {
  text: string
  /** Green for somebody who is there, amber for a wait; the words say the same. */
  tone: 'here' | 'soon' | 'none'
}

/** Where things stand, in one line. */
export function statusOf({ talk, room, door, isRefused }: Chat, say: Say<Key>): Status | undefined {
  if (isRefused) return { text: say('shut'), tone: 'none' }
  /** @param wait in seconds */
  const waiting = (text: string, wait: number | null): Status => ({
    text: wait === null ? text : `${text} · ${say('wait', { n: Math.max(1, Math.round(wait / 60)) })}`,
    tone: 'soon',
  })
  if (talk?.isKnown) {
    const { state, isLeft, isAway, queue, consultant } = talk.state
    if (state === 'closed') return { text: say('over'), tone: 'none' }
    if (state === 'active' || consultant) return isAway ? { text: say('pause'), tone: 'soon' } : { text: say('active'), tone: 'here' }
    if (!isLeft) return queue ? waiting(say('place', { n: queue.place }), queue.wait) : { text: say('waiting'), tone: 'soon' }
    if (door.state === 'queue') return { text: say('busy'), tone: 'soon' }
  } else if (!room) return undefined
  const { state, waiting: n, wait } = door
  if (state === 'queue') return waiting(say(n ? state : 'busy', { n }), wait)
  return { text: say(state), tone: state === 'free' ? 'here' : 'none' }
}

/** What happened last, for those who do not see it. */
export function heardOf({ heard }: Chat, say: Say<Key>): string {
  if (!heard) return ''
  if (!('text' in heard)) return say(heard.key, { name: heard.name ?? '' })
  const { card, name, text } = heard
  return `${name ?? say('shop')}: ${text || card?.name || say('picture')}`
}
