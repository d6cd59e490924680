import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** One view of one session. */
export interface Click {
  session: string
  /** Milliseconds since 1970. */
  at: number
  item: string
}

/** Reads `session,time,item[,category]` lines as YooChoose has them: times in ISO 8601, no header; other lines are left out. */
export async function readClicks(file: string): Promise<Click[]> {
  const clicks: Click[] = []
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const [session, time = '', item] = line.split(',')
    const at = Date.parse(time)
    if (session && item && Number.isFinite(at)) clicks.push({ session, at, item })
  }
  return clicks.sort((a, b) => a.at - b.at)
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function numbersFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const ITEMS = 2_000
const SHELF = 20
const SESSIONS = 30_000
const DAYS = 120
const DAY = 24 * 60 * 60_000
/** Every so many days some items get other followers, and other shelves come into fashion. */
const SEASON = 10
const CHANGED = 0.3

/**
 * Sessions of a made-up shop. Items stand on shelves of twenty. A step goes to one of an item's five usual followers (40 %, the first of them most), to
 * another item of its shelf (35 %), back to one seen before (5 %), or anywhere by popularity (20 %). Every ten days three of ten items get other followers and a
 * fifth of the shelves comes into fashion: what was learned wears out.
 */
export function drawClicks(seed = 1): Click[] {
  const random = numbersFrom(seed)
  const upTo = (most: number) => Math.floor(random() * most)
  const shelfOf = (item: number) => item - (item % SHELF)
  const drawFollowers = (item: number) => Array.from({ length: 5 }, () => (random() < 0.6 ? shelfOf(item) + upTo(SHELF) : upTo(ITEMS)))
  const followers = Array.from({ length: ITEMS }, (_, item) => drawFollowers(item))
  let fashion: number[] = []
  const popular = () => {
    const shelf = random() < 0.5 ? (fashion[upTo(fashion.length)] ?? 0) : upTo(ITEMS / SHELF)
    return shelf * SHELF + Math.floor(SHELF * random() ** 3)
  }
  const step = (seen: number[]) => {
    const item = seen.at(-1) ?? 0
    const way = random()
    if (way < 0.4) return followers[item]?.[Math.floor(5 * random() ** 2)] ?? item
    if (way < 0.75) return shelfOf(item) + upTo(SHELF)
    return way < 0.8 ? (seen[upTo(seen.length)] ?? item) : popular()
  }
  const clicks: Click[] = []
  const start = Date.UTC(2026, 0, 1)
  for (let index = 0, season = -1; index < SESSIONS; index++) {
    const at = start + (index / SESSIONS) * DAYS * DAY
    const now = Math.floor((at - start) / (SEASON * DAY))
    if (now !== season) {
      season = now
      fashion = Array.from({ length: ITEMS / SHELF / 5 }, () => upTo(ITEMS / SHELF))
      for (let item = 0; item < ITEMS; item++) if (random() < CHANGED) followers[item] = drawFollowers(item)
    }
    const seen = [popular()]
    while (seen.length < 12 && random() < 0.75) seen.push(step(seen))
    for (const [nth, item] of seen.entries()) clicks.push({ session: `s${index}`, at: at + nth * 30_000, item: `i${item}` })
  }
  return clicks.sort((a, b) => a.at - b.at)
}
