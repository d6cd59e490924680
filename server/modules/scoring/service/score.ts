import type { Rule, Signal } from '../table.ts'

/** One thing that counts: when it was, and how much of it; 1 where it can only be or not be. */
export interface Happening {
  at: Date
  amount: number
}

export interface Reason {
  signal: Signal
  count: number
  points: number
  isCapped: boolean
}

const DAY = 24 * 60 * 60_000

/**
 * The score is the rounded sum over the rules. A rule gives Σ points × amount × 2^(−age in days / halfLifeDays) over its happenings, each fading on its own,
 * and at most `cap` either way; without a half-life nothing fades. The reasons are the parts of that sum, to a tenth, the weightiest first.
 */
export function scoreOf(rules: readonly Rule[], happened: Partial<Record<Signal, Happening[]>>, now: number): { total: number; reasons: Reason[] } {
  const reasons = rules.flatMap(({ signal, points, halfLifeDays, cap }): Reason[] => {
    const list = happened[signal] ?? []
    if (list.length === 0) return []
    const worth = list.reduce((sum, { at, amount }) => sum + amount * fading(now - at.getTime(), halfLifeDays), 0) * points
    const count = list.reduce((sum, { amount }) => sum + amount, 0)
    return [{ signal, count: rounded(count), points: rounded(Math.max(-cap, Math.min(cap, worth))), isCapped: Math.abs(worth) > cap }]
  })
  const total = Math.round(reasons.reduce((sum, { points }) => sum + points, 0))
  return { total, reasons: reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)) }
}

/** A clock that runs behind makes nothing worth more than it is today. */
const fading = (age: number, halfLifeDays: number | null) => (halfLifeDays === null ? 1 : 2 ** (-Math.max(0, age) / DAY / halfLifeDays))

const rounded = (value: number) => Math.round(value * 10) / 10
