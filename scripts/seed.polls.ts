import type { Tx } from '../server/db/store.ts'
import { loadPoll } from '../server/modules/polls/service/load.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** People vote in the evening more than at night: shares of the hours of a day, from midnight. */
const HOURS = [2, 1, 0, 0, 0, 1, 3, 6, 8, 7, 7, 8, 9, 8, 8, 9, 10, 12, 15, 19, 22, 20, 12, 6]
/** The hour of each of these shares. */
const CLOCK = HOURS.flatMap((share, hour) => Array.from({ length: share }, () => hour))

/** Moments of so many votes in the last days, always the same ones; the newest days have more. */
function moments(count: number, days: number, first: number): Date[] {
  const midnight = new Date().setHours(0, 0, 0, 0) - DAY
  return Array.from({ length: count }, (_, n) => {
    const turn = (n * 0.618034 + first) % 1
    const hour = CLOCK[Math.floor(((n * 0.754878 + first) % 1) * CLOCK.length)] ?? 0
    return new Date(midnight - Math.floor(turn * turn * days) * DAY + hour * HOUR + ((n * 37 + 11) % 60) * 60_000)
  })
}

/** Two running polls: one that its rule puts on the home page, one that stands in the pages of a shelf. */
export async function seedPolls(tx: Tx, shopId: string) {
  const activatedAt = new Date(Date.now() - 10 * DAY)
  await loadPoll(tx, shopId, {
    ...{ id: 'sonda-nowy-ksztalt', question: { pl: 'Co ulepić jako następne?', en: 'What shall we make next?' }, results: 'voted', endsAt: null, activatedAt },
    placement: { paths: ['/demo', '/demo/'], into: '.poll-place' },
    options: [
      { text: { pl: 'Duży kubek na zupę', en: 'A big soup mug' }, votes: moments(86, 9, 0.1) },
      { text: { pl: 'Cukiernicę z łyżeczką', en: 'A sugar bowl with a spoon' }, votes: moments(41, 9, 0.3) },
      { text: { pl: 'Podstawki pod kubki', en: 'Coasters' }, votes: moments(63, 9, 0.5) },
      { text: { pl: 'Miseczkę dla kota', en: 'A bowl for the cat' }, votes: moments(118, 9, 0.7) },
    ],
  })
  await loadPoll(tx, shopId, {
    ...{
      id: 'sonda-poranna-kawa',
      question: { pl: 'W czym pijesz poranną kawę?', en: 'What do you drink your morning coffee from?' },
      results: 'always',
      endsAt: null,
      activatedAt,
      placement: null,
    },
    options: [
      { text: { pl: 'W dużym kubku', en: 'A large mug' }, votes: moments(97, 9, 0.2) },
      { text: { pl: 'W filiżance', en: 'A cup' }, votes: moments(44, 9, 0.4) },
      { text: { pl: 'W kubku na drogę', en: 'A travel mug' }, votes: moments(29, 9, 0.6) },
      { text: { pl: 'Nie piję kawy', en: 'No coffee for me' }, votes: moments(12, 9, 0.8) },
    ],
  })
}
