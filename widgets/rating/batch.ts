import type { Call } from '../../sdk/api.ts'
import type { Summary } from '../../sdk/contract.gen.ts'

const FRESH_MS = 30_000
const MOST_IDS = 50
const MOST_LETTERS = 4000

const none: Summary = { count: 0, mean: null, histogram: [0, 0, 0, 0, 0] }
const asked = new Map<string, { until: number; answer: Promise<Summary> }>()
let waiting = new Map<string, PromiseWithResolvers<Summary>>()

/** All ratings wanted in one task are asked for together; for 30 seconds an answer serves every instance. */
export function ratingOf(product: string, call: Call): Promise<Summary> {
  const known = asked.get(product)
  if (known && known.until > Date.now()) return known.answer
  if (!waiting.size) setTimeout(() => send(call), 0)
  const wanted = Promise.withResolvers<Summary>()
  wanted.promise.catch(() => asked.delete(product))
  waiting.set(product, wanted)
  asked.set(product, { until: Date.now() + FRESH_MS, answer: wanted.promise })
  return wanted.promise
}

function send(call: Call) {
  const wanted = waiting
  waiting = new Map()
  for (const batch of batches([...wanted.keys()].sort())) {
    const query = { products: batch.map(encodeURIComponent).join() }
    const answer = call('GET /v1/shops/:shop/ratings', { query }, { again: () => {} })
    for (const product of batch) wanted.get(product)?.resolve(answer.then(({ ratings }) => ratings[product] ?? none))
  }
}

function batches(products: string[]): string[][] {
  const all: string[][] = []
  let letters = Infinity
  for (const product of products) {
    const length = encodeURIComponent(product).length + 1
    if (letters + length > MOST_LETTERS || (all.at(-1)?.length ?? 0) >= MOST_IDS) {
      all.push([])
      letters = 0
    }
    all.at(-1)?.push(product)
    letters += length
  }
  return all
}
