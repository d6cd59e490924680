export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: number[]) => quantile(values, 0.5)

/** `a` and `b` in turns, after three unmeasured turns each, in which the code gets compiled; the ratio is the median of each pair's own. */
export async function inTurns(pairs: number, a: () => Promise<number>, b: () => Promise<number>) {
  for (const warmUp of [a, b, a, b, a, b]) await warmUp()
  const as: number[] = []
  const bs: number[] = []
  for (let pair = 0; pair < pairs; pair++) {
    // every second pair the other way round, so that neither always follows the other
    for (const first of pair % 2 ? [false, true] : [true, false]) first ? as.push(await a()) : bs.push(await b())
  }
  return { a: median(as), b: median(bs), ratio: median(as.map((rate, pair) => rate / (bs[pair] ?? Number.NaN))) }
}

export const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')}/s`
export const inMs = (time: number) => `${time.toFixed(2)} ms`
