import type { Import, Verdict } from '../table.ts'

const COUNTS = { create: 'creates', update: 'updates', unchanged: 'unchanged', skip: 'skips' } as const satisfies Record<Verdict, keyof Import>
export type Counts = Pick<Import, (typeof COUNTS)[Verdict]>

export const countsOf = ({ creates, updates, unchanged, skips }: Counts): Counts => ({ creates, updates, unchanged, skips })

/** The counts with these verdicts added, or taken away with −1. */
export function addVerdicts(counts: Counts, verdicts: readonly { verdict: Verdict }[], by: 1 | -1): Counts {
  const sum = { ...counts }
  for (const { verdict } of verdicts) sum[COUNTS[verdict]] += by
  return sum
}
