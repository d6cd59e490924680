import type { Api, Colleague, Conversation } from '../../../../../sdk/contract.gen.ts'
import type { LiveEvent } from '../../../../../sdk/live.ts'
import type { Call } from '../../../api.ts'
import { Bridge } from './bridge.ts'
import { Changes } from './changes.ts'
import { Link } from './link.ts'
import { Presence } from './presence.ts'
import { type Ring, ringOf } from './ring.ts'
import { byWait, newerOf, rowAfter, rowOf } from './row.ts'
import { Talk } from './talk.ts'

type Answer = Api['GET /api/shops/:shop/chat/desk']['reply']
export type DeskChat = Answer['chats'][number]

export interface Transfer {
  from: string
  reason: string
}

/** Waiting conversations that are followed word by word; the others by what the desk tells of them. */
const MOST_WAITING = 50
/** Until a desk that could not be read is asked for again, in milliseconds. */
const AGAIN_AFTER = 5000
/** A token is good for twelve hours; it is replaced before that, in milliseconds. */
const TOKEN_FOR = 11 * 60 * 60_000

/** The counter of one shop as one consultant sees it, alive on every page of the shop. */
export class Desk extends Changes {
  readonly shop: string
  readonly call: Call
  readonly link: Link
  readonly presence: Presence
  readonly talks = new Map<string, Talk>()
  readonly rows = new Map<string, Conversation>()
  me: Colleague | undefined
  chats: DeskChat[] = []
  colleagues: Colleague[] = []
  missed = 0
  failure: unknown
  onRing: (ring: Ring, row: Conversation) => void = () => {}
  readonly #bridge: Bridge
  readonly #watched = new Set<string>()
  #onScreen: string[] = []
  #token = ''
  #tokenAt = 0
  #epoch = ''
  #reading: Promise<void> | undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #isOver = false

  constructor(shop: string, call: Call) {
    super()
    this.shop = shop
    this.call = call
    this.link = new Link({ token: () => this.#token, onRefused: () => this.refresh(), onPulse: () => this.presence.beat() })
    this.presence = new Presence({
      ...{ call, shop, me: () => this.me, changed: () => this.changed() },
      answered: (me) => this.#meet(me),
    })
    this.#bridge = new Bridge({
      ...{ call, shop, epoch: () => this.#epoch, readDesk: () => this.read() },
      onScreen: () => this.#onScreen.flatMap((id) => this.talks.get(id) ?? []),
      heard: (isHeard) => this.link.bridged(isHeard),
    })
    this.link.listen(() => this.#linkChanged())
    this.refresh()
  }

  get isRead() {
    return this.me !== undefined
  }

  /** Whose wait for a consultant has not ended, the longest first. */
  get waiting() {
    return [...this.rows.values()].filter(({ state }) => state === 'waiting').sort(byWait)
  }

  get mine() {
    return [...this.rows.values()].filter(({ id }) => this.isMine(id)).sort(byWait)
  }

  readonly isMine = (id: string) => {
    const row = this.rows.get(id)
    return row?.state === 'active' && row.owner !== null && row.owner.id === this.me?.id
  }

  /** The shop's name in addresses that open without a session, as those of pictures. @throws {ApiError} */
  publishableKey(): Promise<string> {
    this.#key ??= this.call('GET /api/shops/:shop', { params: { shop: this.shop } }).then(
      ({ keys }) => keys.find(({ revokedAt }) => revokedAt === null)?.key ?? '',
    )
    return this.#key
  }

  #key: Promise<string> | undefined

  nameOf = (chat: string) => this.chats.find(({ id }) => id === chat)?.name ?? ''

  refresh() {
    this.read().catch(() => {})
  }

  /** Reads the desk anew; several askers share one answer. @throws {ApiError} */
  read(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  /** The conversations on the screen now: they are followed, and read whole. */
  show(ids: string[]) {
    this.#onScreen = ids
    for (const id of ids) this.talk(id)
    this.sync()
  }

  /** A conversation to be shown; it is read when it is not known. */
  talk(id: string): Talk {
    const talk = this.#talk(id)
    if (!talk.snapshot && !talk.failure) talk.load()
    return talk
  }

  /** Reads a row anew, or one that the desk does not tell of. @throws {ApiError} */
  async find(id: string) {
    const { conversation } = await this.call('GET /api/shops/:shop/conversations/:conversation', { params: { shop: this.shop, conversation: id } })
    this.know(conversation)
  }

  /** A row that a route answered, or that a list has read. */
  know(row: Conversation) {
    this.rows.set(row.id, newerOf(this.rows.get(row.id), row))
    this.sync()
    this.changed()
  }

  /** Follows what must be followed: one's own, who waits, what is on the screen. */
  sync() {
    if (!this.isRead || this.#isOver) return
    const wanted = new Set([...this.mine.map(({ id }) => id), ...this.waiting.slice(0, MOST_WAITING).map(({ id }) => id), ...this.#onScreen])
    for (const id of wanted) if (!this.#watched.has(id)) this.#watch(id)
    for (const id of this.#watched) if (!wanted.has(id)) this.#unwatch(id)
    for (const { id } of this.mine) this.talk(id)
  }

  /** Tries at once what waits for the network. */
  wake() {
    this.link.wake()
    for (const talk of this.talks.values()) talk.outbox.wake()
    this.refresh()
  }

  stop() {
    this.#isOver = true
    clearTimeout(this.#again)
    this.#bridge.close()
    this.link.stop()
    this.presence.stop()
    for (const talk of this.talks.values()) talk.stop()
  }

  async #read() {
    try {
      const answer = await this.call('GET /api/shops/:shop/chat/desk', { params: { shop: this.shop } })
      if (!this.#isOver) this.#take(answer)
    } catch (failure) {
      this.failure = failure
      this.changed()
      // Before the first reading nothing is followed, so nothing else would try again.
      if (!this.isRead && !this.#isOver) this.#again = setTimeout(() => this.refresh(), AGAIN_AFTER)
      throw failure
    }
  }

  #take({ me, token, epoch, chats, colleagues, conversations, transfers, missed }: Answer) {
    const isFirst = !this.isRead
    this.failure = undefined
    Object.assign(this, { me, colleagues, missed })
    this.#token = token
    this.#tokenAt = Date.now()
    this.#epoch = epoch
    const there = new Set(conversations.map(({ id }) => id))
    // What the desk no longer tells of has ended, was freed, or was given to somebody else.
    const isGone = ({ id, state, holdsPlace }: Conversation) => (state !== 'closed' || holdsPlace) && !there.has(id) && !this.#onScreen.includes(id)
    for (const row of this.rows.values()) if (isGone(row)) this.rows.delete(row.id)
    for (const { conversation, ...transfer } of transfers) this.#transfers.set(conversation, transfer)
    for (const row of conversations) this.#row(row, isFirst)
    const known = new Set(this.chats.map(({ id }) => id))
    this.chats = chats
    for (const { id, seq } of chats) if (!known.has(id)) this.#followDesk(id, seq)
    this.sync()
    this.presence.beat()
    this.changed()
  }

  #followDesk(chat: string, seq: number) {
    const screen = { apply: (event: LiveEvent) => this.#hear(event), reset: () => this.refresh() }
    this.link.follow(`desk:${chat}`, screen, { e: this.#epoch, s: seq })
  }

  #hear({ k, d }: LiveEvent) {
    if (k === 'conversation') {
      const { conversation, transfer, ...row } = d
      const told = { ...(row as unknown as Conversation), id: conversation as string }
      if (told.owner?.id !== this.me?.id) this.#transfers.delete(told.id)
      else if (transfer) this.#transfers.set(told.id, transfer as Transfer)
      this.#row(told, false)
      this.sync()
    }
    if (k === 'colleague') this.#meet(d as unknown as Colleague)
    this.changed()
  }

  #row(told: Conversation, isQuiet: boolean) {
    const before = this.rows.get(told.id)
    const now = newerOf(before, told)
    this.rows.set(told.id, now)
    if (!isQuiet) this.#ring(before, now)
  }

  #ring(before: Conversation | undefined, now: Conversation) {
    const ring = this.me && ringOf(before, now, this.me.id)
    if (ring && !(ring === 'given' && this.#taken.delete(now.id))) this.onRing(ring, now)
  }

  /** Who gave a conversation to this consultant and why, when they have said why. */
  transferOf = (id: string) => this.#transfers.get(id)

  readonly #transfers = new Map<string, Transfer>()
  readonly #taken = new Set<string>()

  /** This consultant takes it: it is not news when it becomes theirs. */
  expect(id: string) {
    this.#taken.add(id)
  }

  unexpect(id: string) {
    this.#taken.delete(id)
  }

  #meet(told: Partial<Colleague> & { id: string }) {
    this.colleagues = this.colleagues.map((known) => (known.id === told.id ? { ...known, ...told } : known))
    if (this.me?.id === told.id) this.me = { ...this.me, ...told }
    this.changed()
  }

  #talk(id: string): Talk {
    const known = this.talks.get(id)
    if (known) return known
    const talk = new Talk(id, {
      ...{ call: this.call, shop: this.shop, link: this.link, isMine: this.isMine },
      known: (row) => this.know(row),
      heard: (_, event) => this.#heard(id, event),
    })
    talk.listen(() => this.changed())
    this.talks.set(id, talk)
    return talk
  }

  #heard(id: string, event: LiveEvent | undefined) {
    const before = this.rows.get(id)
    const snapshot = this.talks.get(id)?.snapshot
    if (!before) return
    if (event && event.s <= before.head) return
    const now = event ? rowAfter(before, event) : snapshot ? rowOf(before, snapshot) : before
    this.rows.set(id, now)
    if (event) this.#ring(before, now)
    this.changed()
  }

  #watch(id: string) {
    const talk = this.#talk(id)
    this.#watched.add(id)
    const from = talk.snapshot ? talk.seq : this.rows.get(id)?.head
    this.link.follow(talk.stream, talk, from === undefined ? undefined : { e: this.#epoch, s: from })
  }

  #unwatch(id: string) {
    this.#watched.delete(id)
    const talk = this.talks.get(id)
    if (!talk) return
    this.link.unfollow(talk.stream)
    if (talk.outbox.items.length > 0 || this.#onScreen.includes(id)) return
    talk.stop()
    this.talks.delete(id)
  }

  #linkChanged() {
    if (this.link.isBlocked) this.#bridge.open()
    else this.#bridge.close()
    if (this.link.state === 'live') {
      for (const talk of this.talks.values()) talk.outbox.wake()
      if (Date.now() - this.#tokenAt > TOKEN_FOR) this.refresh()
    }
    this.changed()
  }
}
