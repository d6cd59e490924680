// What goes with what, as plain functions: the server and the bench decide by the same.

/** What goes with one item, the strongest first. */
export type Neighbours = [item: string, strength: number][]

/** How much stronger the way from one item to another becomes. */
export interface Gain {
  from: string
  to: string
  strength: number
}

export interface Ranked {
  item: string
  score: number
  /** The item of the session that speaks for it most; empty where only its popularity does. */
  because: string
}

/** Items that are learned and asked from, of the end of a session. */
export const WINDOW = 8
/** Neighbours that are kept of an item. */
const KEPT = 50
/** How many are recommended, and looked at to measure. */
export const TOP = 20
/** What comes from everything: under it stands what is popular. */
export const ANY = ''

const DAY = 24 * 60 * 60_000
const HALF_LIFE = 30 * DAY
const LANDMARK = Date.UTC(2026, 0, 1)
/** What is seen second leads back to what was seen first, but less. */
const BACK = 0.5
const BOUGHT = 3
/** Of what an item says, by how many items ago it was seen. */
const RECENCY = 0.6
const POPULAR = 0.02

/**
 * What a gain of this moment is worth. Instead of letting old strengths fade, new ones grow: two to the half-lives since a landmark, so that
 * strengths are only ever added, in any order (forward decay, Cormode et al. 2009). A double holds the next eighty years.
 */
const worthAt = (at: number) => 2 ** ((at - LANDMARK) / HALF_LIFE)

/** The gains of one view. @param earlier what was seen before it, the latest first */
export function gainsOfView(item: string, at: number, earlier: readonly string[]): Gain[] {
  const worth = worthAt(at)
  const gains: Gain[] = [{ from: ANY, to: item, strength: worth }]
  for (const [index, other] of distinct(earlier).slice(0, WINDOW).entries()) {
    if (other === item) continue
    const strength = worth / (index + 1)
    gains.push({ from: other, to: item, strength }, { from: item, to: other, strength: strength * BACK })
  }
  return gains
}

/** The gains of an order: what lies in one basket goes together, whichever came first. */
export function gainsOfOrder(items: readonly string[], at: number): Gain[] {
  const basket = distinct(items).slice(0, 2 * WINDOW)
  const strength = worthAt(at) * BOUGHT
  return basket.flatMap((from) => basket.flatMap((to) => (from === to ? [] : [{ from, to, strength }])))
}

/** Adds gains to what is known of one item, and keeps the strongest. */
export function strengthen(known: Neighbours, gains: readonly Gain[]): Neighbours {
  const strengths = new Map(known)
  for (const { to, strength } of gains) strengths.set(to, (strengths.get(to) ?? 0) + strength)
  return [...strengths]
    .map(([item, strength]): Neighbours[number] => [item, Number(strength.toPrecision(6))])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, KEPT)
}

/**
 * What to show next to somebody. Each item of the session says how likely the others follow it, the latest counts most; what is popular fills up.
 * @param session what was seen, the latest first
 */
export function rank(session: readonly string[], neighboursOf: ReadonlyMap<string, Neighbours>, leftOut: ReadonlySet<string>, most = TOP): Ranked[] {
  const found = new Map<string, Ranked & { most: number }>()
  const say = (from: string, weight: number) => {
    const said = neighboursOf.get(from) ?? []
    const all = said.reduce((sum, [, strength]) => sum + strength, 0)
    for (const [item, strength] of said) {
      if (leftOut.has(item)) continue
      const share = (weight * strength) / all
      const known = found.get(item)
      if (!known) found.set(item, { item, score: share, because: from, most: share })
      else {
        known.score += share
        if (share > known.most) Object.assign(known, { most: share, because: from })
      }
    }
  }
  for (const [index, item] of distinct(session).slice(0, WINDOW).entries()) say(item, RECENCY ** index)
  say(ANY, POPULAR)
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.item < b.item ? -1 : 1))
    .slice(0, most)
    .map(({ item, score, because }) => ({ item, score, because }))
}

export const distinct = (items: readonly string[]) => [...new Set(items)]
