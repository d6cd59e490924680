import { gainsOfView, type Neighbours, rank, strengthen, TOP } from '../../../server/modules/recommendations/service/model.ts'

/** Says what comes next in a session, its latest item first, and learns what did. */
export interface Method {
  predict(session: string[]): string[]
  learn(item: string, at: number, earlier: string[]): void
}

const NOTHING: ReadonlySet<string> = new Set()

/** What the server does, over a map instead of tables. */
export function ours(): Method {
  const known = new Map<string, Neighbours>()
  return {
    predict: (session) => rank(session, known, NOTHING).map(({ item }) => item),
    learn(item, at, earlier) {
      const gains = Map.groupBy(gainsOfView(item, at, earlier), ({ from }) => from)
      for (const [from, gained] of gains) known.set(from, strengthen(known.get(from) ?? [], gained))
    },
  }
}

/** What was viewed most so far. */
export function popularity(): Method {
  const counts = new Map<string, number>()
  let best: string[] = []
  let learned = 0
  return {
    predict() {
      // Sorting thousands of counts for each click would take hours, and the best twenty hardly change meanwhile.
      if (learned++ % 200 === 0) best = strongest(counts)
      return best
    },
    learn(item) {
      counts.set(item, (counts.get(item) ?? 0) + 1)
    },
  }
}

/** How often items were seen in one session, whichever came first and however long ago; summed over the session. */
export function coOccurrence(): Method {
  const counts = new Map<string, Map<string, number>>()
  const count = (from: string, to: string) => {
    const others = counts.get(from) ?? new Map<string, number>()
    others.set(to, (others.get(to) ?? 0) + 1)
    counts.set(from, others)
  }
  return {
    predict(session) {
      const sums = new Map<string, number>()
      for (const item of new Set(session)) for (const [other, times] of counts.get(item) ?? []) sums.set(other, (sums.get(other) ?? 0) + times)
      return strongest(sums)
    },
    learn(item, _at, earlier) {
      for (const other of new Set(earlier)) {
        if (other === item) continue
        count(item, other)
        count(other, item)
      }
    },
  }
}

const strongest = (counts: Map<string, number>) =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TOP)
    .map(([item]) => item)
