import { type Live, Live as LiveClient, type LiveEvent, type Wire } from '../../sdk/live.ts'
import { type Item, Outbox } from '../../sdk/messages.ts'
import { quiet } from '../testing.ts'
import { Hub } from './hub.ts'
import { Session } from './session.ts'
import type { testGround } from './testing.ts'
import { STREAM } from './testing.ts'

type Ground = Awaited<ReturnType<typeof testGround>>

/** Always the same numbers for a seed; 0 to below 1. */
export function randomOf(seed: number) {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A clock that runs a hundred times as fast. */
const later = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds / 200)
  return () => clearTimeout(timer)
}

/** A network, a server process and browsers that fail in every way a seed says, until `heal`. */
export class World {
  readonly acknowledged = new Set<string>()
  readonly #ground: Ground
  readonly #random: () => number
  readonly #cuts = new Set<() => void>()
  #hub: Hub
  #isBad = true

  constructor(ground: Ground, seed: number) {
    this.#ground = ground
    this.#random = randomOf(seed)
    this.#hub = ground.hub
  }

  chance(share: number) {
    return this.#isBad && this.#random() < share
  }

  /** The process dies and another starts: every socket is cut, nothing is remembered but the store. */
  kill() {
    this.cutAll()
    this.#hub = new Hub(this.#ground.store, quiet)
    this.#ground.store.onTouched(this.#hub.touched)
  }

  cutAll() {
    for (const cut of [...this.#cuts]) cut()
  }

  /** From now on nothing fails anew; what is dead stays dead, and nobody is told. */
  heal() {
    this.#isBad = false
  }

  /** One socket. It may be cut, or die in silence in one direction, or lose, double and swap frames. */
  open(): Wire {
    const wire: Wire = { send: () => {}, close: () => {}, onopen: null, onmessage: null, onclose: null }
    const fate = { isDeadUp: this.chance(0.05), isDeadDown: this.chance(0.05), isClosed: false }
    const close = () => {
      if (fate.isClosed) return
      fate.isClosed = true
      session.close()
      this.#cuts.delete(close)
      if (!this.chance(0.2)) setImmediate(() => wire.onclose?.())
    }
    const carry = (isDead: () => boolean, deliver: () => void) => {
      if (fate.isClosed || isDead() || this.chance(0.06)) return
      const times = this.chance(0.02) ? 2 : 1
      for (let time = 0; time < times; time++) this.chance(0.05) ? setTimeout(() => fate.isClosed || deliver(), 1) : deliver()
      if (this.chance(0.01)) close()
    }
    const session = new Session(
      { ...this.#ground.ground, live: { ...this.#ground.ground.live, hub: this.#hub } },
      {
        write: (data) =>
          carry(
            () => fate.isDeadDown,
            () => wire.onmessage?.({ data }),
          ),
        end: close,
        refused() {},
        failed: close,
      },
    )
    const beat = setInterval(() => session.person && session.heartbeat().catch(close), 25)
    wire.send = (text) =>
      carry(
        () => fate.isDeadUp,
        () => void session.hear(text),
      )
    wire.close = () => {
      clearInterval(beat)
      close()
    }
    this.#cuts.add(close)
    setImmediate(() => (this.chance(0.1) ? close() : wire.onopen?.()))
    return wire
  }

  /** Sends a message over HTTP: the request may be lost, or its answer, after the commit. */
  async put(sender: string, item: Item<string>) {
    if (this.chance(0.15)) throw new Error('the request was lost')
    const { seq } = await this.#ground.say(item.body, { sender, key: item.key })
    if (this.chance(0.15)) throw new Error('the answer was lost')
    this.acknowledged.add(item.key)
    return { seq }
  }

  browser(name: string) {
    return new Browser(this, name, this.#random)
  }
}

/** One person's browser: a screen that follows, an outbox that sends, and what both keep over a reload. */
export class Browser {
  readonly name: string
  shown: LiveEvent[] = []
  readonly #world: World
  readonly #random: () => number
  #kept: Item<string>[] = []
  #live: Live | undefined
  #outbox: Outbox<string> | undefined

  constructor(world: World, name: string, random: () => number) {
    this.#world = world
    this.name = name
    this.#random = random
    this.#load()
  }

  say(text: string) {
    return this.#outbox?.put(text).key
  }

  /** Everything in memory is gone; what was kept stays, or is lost with the tab. */
  reload(keepsScreen: boolean) {
    const from = this.#live?.place(STREAM)
    this.#live?.stop()
    this.#outbox?.stop()
    if (!keepsScreen) this.shown = []
    this.#load(keepsScreen ? from : undefined)
  }

  get waiting() {
    return this.#outbox?.items.length ?? 0
  }

  stop() {
    this.#live?.stop()
    this.#outbox?.stop()
  }

  #load(from?: { e: string; s: number }) {
    const live = new LiveClient({ open: () => this.#world.open(), token: () => this.name, random: this.#random, later })
    this.#live = live
    live.follow(
      STREAM,
      {
        apply: (event) => this.shown.push(event),
        reset: (snapshot) => {
          this.shown = (snapshot as { events: LiveEvent[] }).events
        },
      },
      from,
    )
    this.#outbox = new Outbox<string>({
      send: (item) => this.#world.put(this.name, item),
      kept: this.#kept,
      keep: (items) => {
        this.#kept = items
      },
      sent: (_item, seq) => live.acknowledged(STREAM, seq),
      changed() {},
      random: this.#random,
      later,
    })
  }
}
