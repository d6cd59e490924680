import { setTimeout as pause } from 'node:timers/promises'
import type { Pair } from './counter.ts'
import { Person } from './person.ts'

/** The two screens of one conversation. */
export interface Talk {
  visitor: Person
  staff: Person
}

export interface Ways {
  visitor(n: number): () => string
  staff(n: number): () => string
}

/** Both screens of every conversation, each on its own way to a server. */
export const beginTalks = (pairs: Pair[], ways: Ways): Talk[] =>
  pairs.map(({ visitor, staff }, n) => ({ visitor: new Person(ways.visitor(n), visitor), staff: new Person(ways.staff(n), staff) }))

export const people = (talks: Talk[]) => talks.flatMap(({ visitor, staff }) => [visitor, staff])

/** How long everything may take to arrive once the network is good again, in milliseconds: two silent heartbeats and a half, and what follows. */
const SETTLES = 180_000

/**
 * Waits until nothing is on its way and the screens of each conversation agree.
 * @returns what is wrong, one sentence each; empty when every promise was kept
 */
export async function settle(talks: Talk[], within = SETTLES): Promise<string[]> {
  const end = Date.now() + within
  while (Date.now() < end && talks.some((talk) => faults(talk).length > 0)) await pause(50)
  return talks.flatMap(faults)
}

function faults({ visitor, staff }: Talk): string[] {
  const waiting = visitor.waiting + staff.waiting
  if (waiting > 0) return [`${waiting} messages were never acknowledged`]
  const screens = { visitor, staff }
  return Object.entries(screens).flatMap(([name, screen]) => {
    const numbers = screen.shown.map(({ s }) => s)
    const { messages } = screen
    const said = [...visitor.said, ...staff.said]
    const missing = said.filter((key) => !messages.includes(key))
    return [
      ...(numbers.some((s, index) => s !== index + 1) ? [`the ${name}’s screen has a hole, a repeat or another order`] : []),
      ...(new Set(messages).size < messages.length ? [`the ${name}’s screen shows a message twice`] : []),
      ...(missing.length > 0 ? [`${missing.length} acknowledged messages are not on the ${name}’s screen`] : []),
      ...(isInOrder(messages, visitor.said) && isInOrder(messages, staff.said)
        ? []
        : [`the ${name}’s screen shows messages in another order than they were said in`]),
    ]
  })
}

/** What one person said stands in the order they said it. */
function isInOrder(messages: string[], said: string[]) {
  const places = said.map((key) => messages.indexOf(key)).filter((place) => place >= 0)
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}

/** The share of what was said that stands on both screens. */
export function delivered(talks: Talk[]): { said: number; shown: number } {
  const counts = talks.map(({ visitor, staff }) => {
    const said = [...visitor.said, ...staff.said]
    const screens = [new Set(visitor.messages), new Set(staff.messages)]
    return { said: said.length * 2, shown: screens.reduce((sum, screen) => sum + said.filter((key) => screen.has(key)).length, 0) }
  })
  return { said: counts.reduce((sum, { said }) => sum + said, 0), shown: counts.reduce((sum, { shown }) => sum + shown, 0) }
}
