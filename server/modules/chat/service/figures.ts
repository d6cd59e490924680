/** What is counted of one conversation. Times are in seconds. */
export interface Counted {
  firstReply: number | null
  /** In the queue; null for one that never waited there. */
  wait: number | null
  isMissed: boolean
  rating: number | null
  /** Orders that followed it, by their number: what each is worth in minor units of the shop’s commonest currency, 0 in another. */
  orders: ReadonlyMap<string, number>
}

export interface Figures {
  conversations: number
  answered: number
  missed: number
  firstReply: number | null
  wait: number | null
  ratings: number
  meanRating: number | null
  orders: number
  orderMinor: number
}

/** Adds conversations up. An order that followed two of them is worth its sum once. */
export class Tally {
  #conversations = 0
  #answered = 0
  #missed = 0
  #led = 0
  #stars = 0
  #ratings = 0
  readonly #firstReplies: number[] = []
  readonly #waits: number[] = []
  readonly #orders = new Map<string, number>()

  add({ firstReply, wait, isMissed, rating, orders }: Counted) {
    this.#conversations++
    if (isMissed) this.#missed++
    if (firstReply !== null) {
      this.#answered++
      this.#firstReplies.push(firstReply)
    }
    if (wait !== null) this.#waits.push(wait)
    if (rating !== null) {
      this.#ratings++
      this.#stars += rating
    }
    if (orders.size > 0) this.#led++
    for (const [number, worth] of orders) this.#orders.set(number, worth)
  }

  figures(): Figures {
    return {
      conversations: this.#conversations,
      answered: this.#answered,
      missed: this.#missed,
      firstReply: median(this.#firstReplies),
      wait: median(this.#waits),
      ratings: this.#ratings,
      meanRating: this.#ratings === 0 ? null : Math.round((this.#stars / this.#ratings) * 100) / 100,
      orders: this.#led,
      orderMinor: [...this.#orders.values()].reduce((sum, worth) => sum + worth, 0),
    }
  }
}

/** Of two in the middle their mean, rounded. */
export function median(values: number[]): number | null {
  const sorted = Float64Array.from(values).sort()
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return lower === undefined || upper === undefined ? null : Math.round((lower + upper) / 2)
}
