/** What one bench found. `ratio` is taken inside one run, so that it says something on any machine. */
export interface Outcome {
  bench: string
  ratio: number
  /** What the ratio is of what. */
  of: string
  /** Left out where a figure is printed for the record alone. */
  goal?: { is: 'at least' | 'at most'; ratio: number }
  figures: string
}

export const holds = ({ goal, ratio }: Outcome) => !goal || (goal.is === 'at least' ? ratio >= goal.ratio : ratio <= goal.ratio)

export function print(dialect: string, outcomes: Outcome[]) {
  const rows = outcomes.map((outcome) => [
    dialect,
    outcome.bench,
    outcome.ratio.toFixed(2),
    outcome.goal ? `${outcome.goal.is === 'at least' ? '≥' : '≤'} ${outcome.goal.ratio}` : '–',
    outcome.goal ? (holds(outcome) ? 'holds' : 'MISSED') : '',
    `${outcome.of}: ${outcome.figures}`,
  ])
  for (const [store, bench, ratio, goal, verdict, figures] of rows) {
    console.log(`${store?.padEnd(11)}${bench?.padEnd(16)}${ratio?.padStart(6)}  ${goal?.padEnd(7)}${verdict?.padEnd(8)}${figures}`)
  }
}
