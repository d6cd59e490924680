import type { News, Store, StoreLog } from '../db/store.ts'
import { eventsAfter, headOf, streamOf } from '../modules/streams/service.ts'
import type { StreamEvent } from '../modules/streams/table.ts'
import type { Follower } from './follower.ts'

/** Events of one reading; a screen that is further behind gets the whole state instead. */
export const REPLAY = 300

/** One stream as this node shows it. */
interface Room {
  followers: Set<Follower>
  isReading: boolean
  /** Something was committed since the last reading began. */
  isBehind: boolean
}

/**
 * The streams that this node's screens follow. A commit is only a hint: events are read from the store, in order and without holes,
 * whoever wrote them and on whichever node. Those that this process has just committed are handed on unread to screens that wait for them.
 */
export class Hub {
  readonly #store: Store
  readonly #log: StoreLog
  readonly #rooms = new Map<string, Room>()

  constructor(store: Store, log: StoreLog) {
    this.#store = store
    this.#log = log
  }

  /** Takes in which topics a commit touched, here or on another node. */
  readonly touched = (topics: Iterable<string>, news?: News) => {
    for (const topic of topics) {
      const stream = streamOf(topic)
      const room = stream && this.#rooms.get(stream)
      if (stream && room && !isGiven(room, news?.get(topic) as readonly StreamEvent[] | undefined)) this.#readOn(stream, room)
    }
  }

  /** Reads every room on: hints may have been lost. */
  readonly recheck = () => {
    for (const [stream, room] of this.#rooms) this.#readOn(stream, room)
  }

  /**
   * Follows a stream from behind event `after`. The follower is registered first and the log read afterwards,
   * so that nothing falls between the two. Without `after`, or too far behind it, the follower must be given the whole state: see `resume`.
   */
  async join(stream: string, after: number | undefined, follower: Follower): Promise<'caughtUp' | 'tooFar'> {
    const room = this.#rooms.get(stream) ?? { followers: new Set(), isReading: false, isBehind: false }
    this.#rooms.set(stream, room)
    room.followers.add(follower)
    follower.hold()
    try {
      if (after === undefined) return 'tooFar'
      const events = await eventsAfter(this.#store.read, stream, after, REPLAY + 1)
      const head = events.at(-1)?.seq ?? (await headOf(this.#store.read, stream))
      const isCut = events[0] !== undefined && events[0].seq !== after + 1
      if (events.length > REPLAY || head < after || isCut) return 'tooFar'
      follower.start(after, events)
      this.#readOn(stream, room)
      return 'caughtUp'
    } catch (error) {
      this.leave(stream, follower)
      throw error
    }
  }

  /** Goes on after the whole state as of event `seq` was given. */
  resume(stream: string, seq: number, follower: Follower) {
    const room = this.#rooms.get(stream)
    if (!room?.followers.has(follower)) return
    follower.start(seq, [])
    this.#readOn(stream, room)
  }

  leave(stream: string, follower: Follower) {
    const room = this.#rooms.get(stream)
    room?.followers.delete(follower)
    if (room?.followers.size === 0) this.#rooms.delete(stream)
  }

  /** Says something to who follows now, and keeps nothing of it. */
  tell(stream: string, message: object, except?: Follower) {
    for (const follower of this.#rooms.get(stream)?.followers ?? []) if (follower !== except) follower.tell(message)
  }

  /** How many screens follow a stream on this node. */
  followers = (stream: string) => this.#rooms.get(stream)?.followers.size ?? 0

  #readOn(stream: string, room: Room) {
    room.isBehind = true
    if (room.isReading) return
    room.isReading = true
    this.#read(stream, room)
      .catch((error: unknown) => this.#log.error({ err: error, stream }, 'a stream could not be read; the next heartbeat tries again'))
      .finally(() => {
        room.isReading = false
      })
  }

  /** From where the last of the followers is: the others know what they have had. */
  async #read(stream: string, room: Room) {
    while (room.isBehind) {
      room.isBehind = false
      const places = [...room.followers].filter(({ isHeld }) => !isHeld).map(({ cursor }) => cursor)
      if (places.length === 0) return
      const events: StreamEvent[] = await eventsAfter(this.#store.read, stream, Math.min(...places), REPLAY)
      for (const event of events) for (const follower of room.followers) follower.offer(event)
      if (events.length === REPLAY) room.isBehind = true
    }
  }
}

/** Offers what was just committed; false where some screen is not exactly before it, so that the log must be read. */
function isGiven({ followers }: Room, events: readonly StreamEvent[] | undefined): boolean {
  const last = events?.at(-1)
  if (!events || !last) return false
  let isComplete = true
  for (const follower of followers) {
    for (const event of events) follower.offer(event)
    if (!follower.isHeld && follower.cursor < last.seq) isComplete = false
  }
  return isComplete
}
