import type { Store, Tx } from '../../../db/store.ts'
import { sign } from '../../../http/tokens.ts'
import { type Claimed, claim, endRest, nextDue, note, type Outcome, putBack, waits } from '../service/deliveries.ts'
import type { Signers } from '../service/keys.ts'
import { advance, type Held, LeaseLost, release } from '../service/lease.ts'
import { decoded, encrypt } from './encrypt.ts'
import { payloadOf, topicOf } from './payload.ts'
import type { Answer, PostOffice } from './post.ts'
import { verdictOf } from './verdict.ts'

/** Claimed or in flight at a time: what a crash leaves in doubt. */
export const WINDOW = 256
/** Requests to one push service at a time. */
const FLIGHTS = 64
/** How long a message is held without anything to note, in milliseconds; well under the lease. */
const TURN = 1_000

export const REPORT = 'push report'

export interface Tools {
  store: Store
  secret: string
  office: PostOffice
  signers: Signers
  /** Until when each push service asked to be left alone; shared by all messages. */
  parked: Map<string, number>
  /** Whether an endpoint may still be written to: the rules may have changed since it was kept. */
  isAllowed(endpoint: string): boolean
}

/** Sends one message to all who wait for it, until none do, it is stopped, or the rest must wait. */
export class Run {
  readonly #tools: Tools
  #held: Held
  readonly #ending: AbortSignal
  #outcomes: Outcome[] = []
  /** Claimed and not yet left, by push service. */
  readonly #ready = new Map<string, Claimed[]>()
  readonly #flying = new Map<string, number>()
  #wake = () => {}

  constructor(tools: Tools, held: Held, ending: AbortSignal) {
    this.#tools = tools
    this.#held = held
    this.#ending = ending
  }

  async send() {
    try {
      while (!this.#ending.aborted && (await this.#turn())) await this.#progress()
      await this.#landed()
      await this.#lay()
    } catch (error) {
      await this.#landed()
      if (!(error instanceof LeaseLost)) throw error
    }
  }

  /** One write: what has ended is noted and what is due is claimed. @returns whether there is more to do now */
  async #turn(): Promise<boolean> {
    const { store } = this.#tools
    const now = new Date()
    const noted = this.#outcomes
    this.#outcomes = []
    const room = WINDOW - this.#inHand()
    const claimed = await this.#keeping(noted, () =>
      store.write(async (tx) => {
        this.#held = await advance(tx, this.#held)
        await note(tx, this.#held.shopId, this.#held.id, noted, now)
        if (this.#held.state !== 'sending') return undefined
        if (this.#deadline() <= now.getTime()) await endRest(tx, this.#held.id, 'expired', now)
        return room > 0 ? claim(tx, this.#held.id, now, room, this.#closed()) : []
      }),
    )
    if (!claimed) return false
    for (const [origin, some] of Map.groupBy(claimed, (one) => one.origin)) {
      this.#ready.set(origin, [...(this.#ready.get(origin) ?? []), ...some])
      this.#launch(origin)
    }
    return claimed.length > 0 || this.#inHand() > 0 || this.#outcomes.length > 0
  }

  /** A write that fails keeps what it was to note. */
  async #keeping<Result>(noted: Outcome[], write: () => Promise<Result>): Promise<Result> {
    try {
      return await write()
    } catch (error) {
      this.#outcomes = [...noted, ...this.#outcomes]
      throw error
    }
  }

  #deadline = () => (this.#held.startedAt?.getTime() ?? 0) + this.#held.ttl * 1000

  /** Push services that get nothing new: they asked for a pause, or have their share of the window in hand. */
  #closed() {
    const now = Date.now()
    const parked = [...this.#tools.parked].filter(([, until]) => until > now).map(([origin]) => origin)
    const full = [...this.#flying.keys()].filter((origin) => this.#handOf(origin) >= WINDOW / 2)
    return [...new Set([...parked, ...full])]
  }

  #handOf = (origin: string) => (this.#ready.get(origin)?.length ?? 0) + (this.#flying.get(origin) ?? 0)
  #inHand = () => [...this.#ready.keys()].reduce((sum, origin) => sum + this.#handOf(origin), 0)

  #launch(origin: string) {
    const ready = this.#ready.get(origin) ?? []
    while (ready.length > 0 && (this.#flying.get(origin) ?? 0) < FLIGHTS && !this.#ending.aborted && this.#held.state === 'sending') {
      if ((this.#tools.parked.get(origin) ?? 0) > Date.now()) return this.#leaveParked(origin, ready)
      const one = ready.shift()
      if (!one) return
      this.#flying.set(origin, (this.#flying.get(origin) ?? 0) + 1)
      this.#fly(one).then((outcome) => {
        this.#flying.set(origin, (this.#flying.get(origin) ?? 1) - 1)
        this.#outcomes.push(outcome)
        this.#launch(origin)
        this.#wake()
      })
    }
  }

  /** What had not left for a push service that asks for a pause goes back to wait. */
  #leaveParked(origin: string, ready: Claimed[]) {
    const dueAt = new Date(this.#tools.parked.get(origin) ?? 0)
    this.#outcomes.push(...ready.splice(0).map(({ subscriptionId }) => ({ subscriptionId, state: 'waiting' as const, status: 429, dueAt })))
  }

  async #fly(claimed: Claimed): Promise<Outcome> {
    const answer = await this.#request(claimed).catch((error: unknown): Answer => ({ status: 0, text: String(error) }))
    const { subscriptionId, tries, origin } = claimed
    const { status } = answer
    const verdict = verdictOf(answer, { now: Date.now(), tries })
    if (verdict.kind === 'again') {
      if (verdict.parked) this.#tools.parked.set(origin, Math.max(verdict.at, this.#tools.parked.get(origin) ?? 0))
      return { subscriptionId, state: 'waiting', status, dueAt: new Date(Math.min(verdict.at, this.#deadline())) }
    }
    if (verdict.kind === 'quarantined') return { subscriptionId, state: 'refused', status, subscription: 'quarantined' }
    if (verdict.kind === 'gone') return { subscriptionId, state: 'gone', status, subscription: 'gone' }
    return { subscriptionId, state: verdict.kind, status }
  }

  async #request({ endpoint, origin, locale, key, subscriptionId, ...keys }: Claimed): Promise<Answer> {
    const { office, signers, secret, isAllowed } = this.#tools
    if (!isAllowed(endpoint)) return { status: 400, text: '' }
    const topic = topicOf(this.#held)
    const text = payloadOf({ ...this.#held, lang: locale }, topic, sign(secret, REPORT, [this.#held.id, subscriptionId]))
    return office.post({
      endpoint,
      headers: {
        authorization: signers.of(key).authorization(origin),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(Math.max(0, Math.floor((this.#deadline() - Date.now()) / 1000))),
        urgency: this.#held.urgency,
        topic,
      },
      body: encrypt(decoded(keys), Buffer.from(text)),
    })
  }

  /** Waits until there is room or something to note, and at most a turn. */
  #progress(): Promise<void> {
    if (this.#inHand() <= WINDOW / 2) return this.#inHand() === 0 || this.#outcomes.length > 0 ? Promise.resolve() : this.#wait(() => this.#outcomes.length > 0)
    return this.#wait(() => this.#inHand() <= WINDOW / 2)
  }

  #wait(isEnough: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, TURN)
      this.#wake = () => isEnough() && done()
      function done() {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Nothing leaves any more; what is on its way is waited for. */
  async #landed() {
    const isUp = () => [...this.#flying.values()].some((count) => count > 0)
    while (isUp()) await this.#wait(() => !isUp())
  }

  /** Notes the last answers and lays the message down: done, or to be taken up when the next is due. */
  async #lay() {
    const { store, parked } = this.#tools
    const noted = this.#outcomes.splice(0)
    const unsent = [...this.#ready.values()].flat().map(({ subscriptionId }) => subscriptionId)
    await store.write(async (tx) => {
      const now = new Date()
      const held = await advance(tx, this.#held)
      await note(tx, held.shopId, held.id, noted, now)
      await putBack(tx, held.id, unsent, now)
      if (held.state === 'cancelled') await endRest(tx, held.id, 'cancelled', now)
      const isDone = held.state === 'sending' && held.spreadAt !== null && !(await waits(tx, held.id))
      await release(tx, held, isDone ? { state: 'done', finishedAt: now } : {}, isDone ? null : await this.#resumesAt(tx, held, parked))
    })
  }

  async #resumesAt(tx: Tx, { id }: Held, parked: Map<string, number>): Promise<Date | null> {
    const now = Date.now()
    const resting = [...parked].filter(([, until]) => until > now)
    const free = await nextDue(
      tx,
      id,
      resting.map(([origin]) => origin),
    )
    const times = [...(free ? [free.getTime()] : []), ...resting.map(([, until]) => until)]
    return times.length > 0 && !this.#ending.aborted ? new Date(Math.min(...times, this.#deadline())) : null
  }
}
