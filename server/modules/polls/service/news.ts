import { eq } from 'drizzle-orm'
import type { Reader, Store, StoreLog } from '../../../db/store.ts'
import type { Hub } from '../../../live/hub.ts'
import type { Person, Source } from '../../../live/source.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { polls } from '../table.ts'
import { countsOf } from './count.ts'
import { isOver, openPoll, optionOf, pollById, seenBy } from './read.ts'
import { countsTopic } from './topics.ts'

/** The counts of one poll are told at most once in so many milliseconds, however fast votes come. */
const PAUSE = 1000
/** How long a screen may take them for true, in milliseconds. */
const TTL = 60_000

/** Tells who follows a poll on this node how it stands. Nothing is kept of it: whoever comes is given the counts as they are. */
export class PollNews implements Source {
  readonly keepsNothing = true
  readonly #store: Store
  readonly #hub: Hub
  readonly #log: StoreLog
  /** Polls that were told just now, and whether there is something new since. */
  readonly #pauses = new Map<string, { isBehind: boolean }>()

  constructor(store: Store, hub: Hub, log: StoreLog) {
    this.#store = store
    this.#hub = hub
    this.#log = log
  }

  async mayFollow(db: Reader, { shopId, kind, id: visitorId }: Person, id: string) {
    const whole = kind === 'visitor' ? await openPoll(db, shopId, id).catch(() => undefined) : undefined
    const seen = whole && seenBy(whole.poll)
    if (!seen || seen === 'nobody') return false
    if (seen === 'everybody') return true
    const customerId = await customerBy(db, shopId, 'visitor', visitorId)
    return (await optionOf(db, id, { shopId, visitorId, customerId })) !== undefined
  }

  snapshot = stateOf

  changed(id: string) {
    if (this.#hub.followers(countsTopic(id)) === 0) return
    const pause = this.#pauses.get(id)
    if (pause) {
      pause.isBehind = true
      return
    }
    const begun = { isBehind: false }
    this.#pauses.set(id, begun)
    setTimeout(() => {
      this.#pauses.delete(id)
      if (begun.isBehind) this.changed(id)
    }, PAUSE).unref()
    this.#tell(id).catch((error: unknown) => this.#log.error({ err: error, poll: id }, 'the counts of a poll could not be told'))
  }

  async #tell(id: string) {
    const c = countsTopic(id)
    this.#hub.tell(c, { t: 'ephemeral', c, k: 'counts', d: await this.#store.snapshot((db) => stateOf(db, id)), ttl: TTL })
  }
}

async function stateOf(db: Reader, id: string) {
  const [row] = await db.select({ shopId: polls.shopId }).from(polls).where(eq(polls.id, id))
  const { poll, options } = await pollById(db, row?.shopId ?? '', id)
  return { ...(await countsOf(db, id, options)), isOver: isOver(poll) }
}
