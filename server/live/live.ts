import type { News, Store, StoreLog } from '../db/store.ts'
import { epochOf, startEpoch } from '../modules/streams/service.ts'
import { Hub } from './hub.ts'
import { Sources } from './source.ts'

/** The live part of a node: which streams there are, and who follows them here. */
export class Live {
  readonly hub: Hub
  readonly sources = new Sources()
  readonly #store: Store
  #epoch: Promise<string> | undefined

  constructor(store: Store, log: StoreLog) {
    this.#store = store
    this.hub = new Hub(store, log)
  }

  /** Takes in which topics a commit touched, here or on another node. */
  touched(topics: Iterable<string>, news?: News) {
    const all = [...topics]
    this.hub.touched(all, news)
    for (const topic of all) this.#change(topic)
  }

  /** Hints may have been lost: everything that is followed here may have changed. */
  recheck() {
    this.hub.recheck()
    for (const stream of this.hub.streams()) this.#change(stream)
  }

  #change(stream: string) {
    const of = this.sources.of(stream)
    of?.source.changed?.(of.id)
  }

  /** The word of this database; the first node to ask makes it. */
  epoch(): Promise<string> {
    this.#epoch ??= this.#store
      .write(async (tx) => (await epochOf(tx)) ?? (await startEpoch(tx)))
      .catch((error: unknown) => {
        this.#epoch = undefined
        throw error
      })
    return this.#epoch
  }
}
