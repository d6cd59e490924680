import { wilson } from '../../reviews/service/wilson.ts'

export type ScoreKind = 'nps' | 'csat' | 'ces' | 'stars'

/** Answers by their number. */
export type Counts = ReadonlyMap<number, number>

export interface Score {
  kind: ScoreKind
  n: number
  value: number
  /** Ends of the 95 % confidence interval. */
  low: number
  high: number
  /** Below `ENOUGH` answers the interval is a guess: the normal approximation does not hold. */
  enough: boolean
}

/** 97.5th percentile of the normal distribution: a 95 % interval. */
const Z = 1.96
/** The usual least sample for a normal approximation. */
export const ENOUGH = 30

/** What a scale says in one number; undefined without answers. */
export function scoreOf(kind: ScoreKind, counts: Counts): Score | undefined {
  const n = total(counts)
  if (n === 0) return undefined
  return { kind, n, ...SCORES[kind](counts, n), enough: n >= ENOUGH }
}

type Measure = (counts: Counts, n: number) => Pick<Score, 'value' | 'low' | 'high'>

const SCORES: Record<ScoreKind, Measure> = { nps, csat, ces: mean(1, 7), stars: mean(1, 5) }

/**
 * Net Promoter Score, −100 to 100: percent of 9 and 10 less percent of 0 to 6. F. F. Reichheld, “The One Number You Need to Grow”, HBR, December 2003.
 * The interval is Wald's for a difference of two shares of one sample: B. Rocks, The American Statistician 70 (2016), 365–372.
 */
function nps(counts: Counts, n: number) {
  const [promoters, detractors] = [share(counts, 9, 10), share(counts, 0, 6)]
  const margin = Z * Math.sqrt((promoters + detractors - (promoters - detractors) ** 2) / n)
  return percents(promoters - detractors, promoters - detractors - margin, promoters - detractors + margin, -100)
}

/** Customer satisfaction, 0 to 100: percent of the two best of five answers (“top-two-box”). The interval is Wilson's, see `wilson`. */
function csat(counts: Counts, n: number) {
  const yes = Math.round(share(counts, 4, 5) * n)
  return percents(yes / n, wilson(yes, n - yes), 1 - wilson(n - yes, yes), 0)
}

/**
 * The mean of a scale: of 1 to 7 it is the Customer Effort Score in its second form, “the company made it easy”, where 7 is best.
 * M. Dixon, N. Toman, R. DeLisi, The Effortless Experience, 2013. The interval is that of a mean, by the sample's own deviation.
 */
function mean(low: number, high: number): Measure {
  return (counts, n) => {
    const entries = [...counts]
    const value = entries.reduce((sum, [number, times]) => sum + number * times, 0) / n
    const squares = entries.reduce((sum, [number, times]) => sum + times * (number - value) ** 2, 0)
    const margin = n > 1 ? Z * Math.sqrt(squares / (n - 1) / n) : high - low
    return { value, low: Math.max(low, value - margin), high: Math.min(high, value + margin) }
  }
}

const total = (counts: Counts) => [...counts.values()].reduce((sum, times) => sum + times, 0)

function share(counts: Counts, from: number, to: number) {
  const within = [...counts].filter(([number]) => number >= from && number <= to)
  return within.reduce((sum, [, times]) => sum + times, 0) / total(counts)
}

function percents(value: number, low: number, high: number, least: number) {
  return { value: value * 100, low: Math.max(least, low * 100), high: Math.min(100, high * 100) }
}
