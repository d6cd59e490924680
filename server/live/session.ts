import type { Store } from '../db/store.ts'
import { headOf } from '../modules/streams/service.ts'
import type { StreamEvent } from '../modules/streams/table.ts'
import { ClientFrame, type ServerFrame } from './contract.ts'
import { Follower } from './follower.ts'
import type { Live } from './live.ts'
import type { Person } from './source.ts'

/** Milliseconds until an ephemeral word is forgotten. */
const TYPING_TTL = 6_000
const MOST_STREAMS = 200

export interface Ground {
  live: Pick<Live, 'hub' | 'sources' | 'epoch'>
  store: Store
  /** Milliseconds between two tellings of the heads. */
  heartbeat: number
  /** Who a token names; undefined for one that is not ours. */
  identify(token: string): Promise<Person | undefined>
}

/** What a session ends with, by the codes of RFC 6455 and our own from 4000. */
export type End = 4400 | 4401

/** What a session says to the screen behind it, and of it. */
export interface Screen {
  write(text: string): void
  /** @param frame the type of the frame that was too much */
  end(code: End, why: string, frame?: ClientFrame['t']): void
  /** The screen was told that something is not given: where it asked for it, or where it lost the right to it. */
  refused(code: string, at: ClientFrame['t'] | 'heartbeat'): void
  /** A frame could not be answered by a fault of ours. */
  failed(error: unknown): void
}

/** One screen behind one socket: what it said, what it follows, how far each of its streams has come. */
export class Session {
  readonly #ground: Ground
  readonly #screen: Screen
  readonly #following = new Map<string, Follower>()
  #person: Person | undefined
  #epoch = ''
  #queue: Promise<unknown> = Promise.resolve()
  #isOver = false

  constructor(ground: Ground, screen: Screen) {
    this.#ground = ground
    this.#screen = screen
  }

  /** Who it is, once its first frame has proved it. */
  get person() {
    return this.#person
  }

  #send(frame: ServerFrame) {
    this.#screen.write(JSON.stringify(frame))
  }

  #refuse(stream: string, code: string, at: ClientFrame['t'] | 'heartbeat') {
    this.#send({ t: 'refused', c: stream, code })
    this.#screen.refused(code, at)
  }

  /** Takes one frame; frames are worked off in the order they came. */
  hear(text: string) {
    this.#queue = this.#queue.then(() => (this.#isOver ? undefined : this.#hear(text))).catch((error: unknown) => this.#screen.failed(error))
    return this.#queue
  }

  /** Tells the newest number of every stream followed, so that what was lost on a live socket is missed too. */
  async heartbeat() {
    const heads: Record<string, number> = {}
    for (const stream of [...this.#following.keys()]) {
      if (await this.#mayStay(stream)) heads[stream] = await headOf(this.#ground.store.read, stream)
      else this.#leave(stream)
    }
    this.#send({ t: 'heartbeat', heads })
  }

  /** A member of staff may have lost the right meanwhile; a visitor's conversation stays theirs. */
  async #mayStay(stream: string) {
    const of = this.#ground.live.sources.of(stream)
    if (!of || !this.#person) return true
    if (this.#person.kind === 'staff' && !(await of.source.mayFollow(this.#ground.store.read, this.#person, of.id))) return false
    await of.source.present?.(this.#person, of.id)
    return true
  }

  #leave(stream: string) {
    const follower = this.#following.get(stream)
    if (!follower) return
    this.#following.delete(stream)
    this.#ground.live.hub.leave(stream, follower)
    this.#refuse(stream, 'STREAM_NOT_FOUND', 'heartbeat')
  }

  close() {
    this.#isOver = true
    for (const [stream, follower] of this.#following) this.#ground.live.hub.leave(stream, follower)
    this.#following.clear()
  }

  async #hear(text: string) {
    const frame = read(text)
    if (!frame) return this.#screen.end(4400, 'not a frame of this protocol')
    if (frame.t === 'ping') return this.#send({ t: 'pong' })
    if (frame.t === 'hello') return this.#hello(frame)
    if (!this.#person) return this.#screen.end(4401, 'say hello first', frame.t)
    if (frame.t === 'watch') return this.#watch(this.#person, frame.t, frame.c, frame.from)
    const follower = this.#following.get(frame.c)
    if (!follower) return undefined
    if (frame.t === 'unwatch') {
      this.#following.delete(frame.c)
      return this.#ground.live.hub.leave(frame.c, follower)
    }
    if (frame.t === 'typing') {
      const { kind, id } = this.#person
      const said: ServerFrame = { t: 'ephemeral', c: frame.c, k: 'typing', d: { by: `${kind}:${id}`, on: frame.on }, ttl: TYPING_TTL }
      return this.#ground.live.hub.tell(frame.c, said, follower)
    }
    const of = this.#ground.live.sources.of(frame.c)
    if (frame.s <= follower.cursor) await of?.source.receipt?.(this.#person, of.id, frame.t, frame.s)
    return undefined
  }

  async #hello({ token, cursors }: Extract<ClientFrame, { t: 'hello' }>) {
    if (this.#person) return this.#screen.end(4400, 'hello was said before', 'hello')
    this.#person = await this.#ground.identify(token)
    if (!this.#person) return this.#screen.end(4401, 'the token is not known', 'hello')
    this.#epoch = await this.#ground.live.epoch()
    this.#send({ t: 'welcome', epoch: this.#epoch, heartbeat: this.#ground.heartbeat })
    for (const [stream, cursor] of Object.entries(cursors)) await this.#watch(this.#person, 'hello', stream, cursor)
    return undefined
  }

  async #watch(person: Person, at: 'hello' | 'watch', stream: string, from: { e: string; s: number } | undefined) {
    const {
      live: { hub, sources },
      store,
    } = this.#ground
    const of = sources.of(stream)
    if (this.#following.has(stream)) return
    if (this.#following.size >= MOST_STREAMS) return this.#refuse(stream, 'TOO_MANY_STREAMS', at)
    if (!of || !(await of.source.mayFollow(store.read, person, of.id))) return this.#refuse(stream, 'STREAM_NOT_FOUND', at)
    const follower = new Follower(
      (event) => this.#screen.write(writtenOnce(event, () => ({ t: 'event', c: stream, ...toWire(event) }))),
      (message) => this.#screen.write(writtenOnce(message, () => message as ServerFrame)),
    )
    this.#following.set(stream, follower)
    const isSameEpoch = from === undefined || from.e === this.#epoch
    const outcome = await hub.join(stream, isSameEpoch && !of.source.keepsNothing ? (from?.s ?? 0) : undefined, follower)
    if (this.#isOver) return hub.leave(stream, follower)
    if (outcome === 'tooFar') {
      const { s, snapshot } = await store.snapshot(async (db) => ({ s: await headOf(db, stream), snapshot: await of.source.snapshot(db, of.id) }))
      this.#send({ t: 'reset', c: stream, s, why: isSameEpoch ? 'behind' : 'epoch', snapshot })
      hub.resume(stream, s, follower)
    }
    this.#send({ t: 'caughtUp', c: stream, s: follower.cursor })
    await of.source.present?.(person, of.id)
  }
}

const written = new WeakMap<object, string>()

/** The JSON of what many screens are told, written for the first of them. */
function writtenOnce(thing: object, frame: () => ServerFrame): string {
  const known = written.get(thing)
  if (known) return known
  const text = JSON.stringify(frame())
  written.set(thing, text)
  return text
}

function read(text: string): ClientFrame | undefined {
  try {
    return ClientFrame.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

export const toWire = ({ seq, kind, data, sender, key, at }: StreamEvent) => ({ s: seq, k: kind, d: data, by: sender, key, at: at.toISOString() })
