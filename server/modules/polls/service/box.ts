import type { Store } from '../../../db/store.ts'
import { type Ballot, castAll, type Outcome } from './cast.ts'

interface Waiting {
  ballot: Ballot
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** Takes ballots and counts those that came while the last group was being written in one commit, so that a rush costs few. */
export class BallotBox {
  readonly #store: Store
  readonly #size: number
  readonly #waiting: Waiting[] = []
  #isCounting = false

  /** @param size ballots of one commit, at most */
  constructor(store: Store, size: number) {
    this.#store = store
    this.#size = size
  }

  /**
   * Resolves when the vote is on disk.
   * @throws {Error} of errors.ts where it does not count
   */
  async cast(ballot: Ballot): Promise<Exclude<Outcome, Error>> {
    const outcome = this.#size === 1 ? await this.#alone(ballot) : await this.#inGroup(ballot)
    if (outcome instanceof Error) throw outcome
    return outcome
  }

  async #alone(ballot: Ballot): Promise<Outcome> {
    const [outcome] = await this.#write([ballot])
    return outcome ?? new Error('A ballot without an outcome')
  }

  #inGroup(ballot: Ballot): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ballot, resolve, reject })
      if (!this.#isCounting) this.#count()
    })
  }

  async #count() {
    this.#isCounting = true
    while (this.#waiting.length > 0) {
      await new Promise(setImmediate) // lets every request that is already readable join the group
      const group = this.#waiting.splice(0, this.#size)
      try {
        const outcomes = await this.#write(group.map(({ ballot }) => ballot))
        for (const [at, { resolve }] of group.entries()) resolve(outcomes[at] ?? new Error('A ballot without an outcome'))
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    this.#isCounting = false
  }

  #write = (ballots: Ballot[]) => this.#store.write((tx) => castAll(tx, ballots))
}
