/** 97.5th percentile of the normal distribution: a 95 % interval. */
const Z = 1.96

/**
 * Lower bound of the Wilson score interval of `yes` out of `yes + no`, 0 to 1; 0 without votes.
 * Few votes rank below many with the same share. E. B. Wilson, JASA 22 (1927), 209–212.
 */
export function wilson(yes: number, no: number): number {
  const n = yes + no
  if (n === 0) return 0
  const share = yes / n
  const z2 = Z * Z
  return (share + z2 / (2 * n) - Z * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n)) / (1 + z2 / n)
}
