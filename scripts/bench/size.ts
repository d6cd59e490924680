/** How long a bench looks. */
export interface Size {
  /** Rounds of each side. */
  pairs: number
  /** Of one round. */
  seconds: number
  /** How many times larger the large database is. */
  copies: number
  /** Requests to each database. */
  requests: number
  /** Seconds of tracked events. */
  tracked: number
  /** Products of an imported file. */
  products: number
  /** Sockets that say nothing. */
  sockets: number
  /** Voters in one poll. */
  votes: number
}

export const FULL: Size = { pairs: 15, seconds: 1, copies: 100, requests: 1500, tracked: 30, products: 100_000, sockets: 5_000, votes: 100_000 }
export const QUICK: Size = { pairs: 3, seconds: 1, copies: 10, requests: 400, tracked: 6, products: 10_000, sockets: 1_000, votes: 5_000 }
