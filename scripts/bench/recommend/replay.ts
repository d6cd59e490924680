import type { Method } from './methods.ts'
import type { Click } from './sessions.ts'

export interface Result {
  /** Clicks that were foretold or not. */
  measured: number
  /** How many of the next items were among the twenty foretold. */
  hitRate: number
  /** The mean of one by the place of the next item; nothing where it was not among the twenty. */
  mrr: number
  /** Of one prediction, in milliseconds. */
  times: number[]
}

/**
 * Replays clicks in the order of their time: each one but the first of its session is foretold from those before it, then learned. The first half only teaches.
 * An item that was seen before counts like any other.
 */
export function replay(clicks: Click[], method: Method): Result {
  const sessions = new Map<string, string[]>()
  const result: Result = { measured: 0, hitRate: 0, mrr: 0, times: [] }
  let hits = 0
  let places = 0
  for (const [index, { session, at, item }] of clicks.entries()) {
    const earlier = sessions.get(session) ?? []
    if (earlier.length > 0 && index >= clicks.length / 2) {
      const start = performance.now()
      const place = method.predict(earlier).indexOf(item)
      result.times.push(performance.now() - start)
      if (place >= 0) {
        hits++
        places += 1 / (place + 1)
      }
    }
    method.learn(item, at, earlier)
    sessions.set(session, [item, ...earlier])
  }
  const measured = result.times.length
  return { ...result, measured, hitRate: hits / measured, mrr: places / measured }
}
