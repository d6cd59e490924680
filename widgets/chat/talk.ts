import type { ChatMessage, ChatSnapshot } from '../../sdk/contract.gen.ts'
import { after, emptyConversation } from '../../sdk/conversation.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { LiveEvent } from '../../sdk/live.ts'
import type { Shared } from '../../sdk/shared.ts'
import type { Said } from './drawer.ts'
import { Line } from './line.ts'

/** A message that is committed, until its event comes. */
interface Landed extends Said {
  key: string
  s: number
  at: string
}

/** What the panel wants to know of a conversation. */
export interface Listener {
  /** Whether the shopper has the messages before their eyes. */
  isWatching(): boolean
  changed(): void
  /** A message of the shop came while the page was open. */
  came(message: ChatMessage): void
  turned(before: ChatSnapshot, now: ChatSnapshot): void
  gone(): void
}

/** Milliseconds between two receipts. */
const RECEIPT = 1000

/** One conversation as its stream tells it. */
export class Talk {
  readonly id: string
  state: ChatSnapshot
  /** Its state is known: no empty list stands for one that is still loading. */
  isKnown = false
  isOnline = true
  isTyping = false
  landed: Landed[] = []
  isLoadingOlder = false
  readonly #opening: Opening
  readonly #page: Shared
  readonly #listener: Listener
  #line: Line | undefined
  #seen = 0
  #told = 0
  #receipt = 0
  #typing = 0
  #offline = 0

  constructor(id: string, page: Shared, opening: Opening, listener: Listener) {
    this.id = id
    this.state = emptyConversation(id)
    this.#page = page
    this.#opening = opening
    this.#listener = listener
    opening.signal.addEventListener('abort', () => this.stop())
  }

  get isLeader() {
    return this.#line?.isLeader ?? true
  }

  /** Messages of the shop that were not seen yet. */
  get unread() {
    const seen = Math.max(this.#seen, this.state.receipts.visitor.seen)
    return this.state.messages.filter(({ by, s, isDeleted }) => by === 'staff' && s > seen && !isDeleted).length
  }

  /** Follows it, from a known state or from its beginning. */
  follow(from?: { epoch: string; seq: number; snapshot: ChatSnapshot }) {
    if (from) this.#reset(from.snapshot)
    if (this.#line || this.state.state === 'closed') return
    const { visitor } = this.#opening
    this.#line = new Line(
      {
        ...{ page: this.#page, conversation: this.id },
        token: () => visitor.token ?? '',
        screen: {
          state: () => (this.isKnown ? this.state : undefined),
          apply: (event) => this.#apply(event),
          reset: (snapshot) => this.#reset(snapshot as unknown as ChatSnapshot),
          tell: (kind, data, ttl) => kind === 'typing' && !`${data.by}`.startsWith('visitor') && this.#types(!!data.on, ttl),
          connected: (isOnline) => this.#connected(isOnline),
          refused: () => this.#listener.gone(),
        },
      },
      from && { e: from.epoch, s: from.seq },
    )
  }

  stop() {
    clearTimeout(this.#receipt)
    clearTimeout(this.#typing)
    clearTimeout(this.#offline)
    this.#line?.stop()
    this.#line = undefined
  }

  wake() {
    this.#line?.wake()
  }

  /** The server has committed a message of ours. */
  sent(said: Said, key: string, s: number) {
    if (this.state.messages.every((message) => message.key !== key)) this.landed = [...this.landed, { ...said, key, s, at: new Date().toISOString() }]
    this.#line?.acknowledged(s)
    this.#listener.changed()
  }

  says(on: boolean) {
    this.#line?.say({ t: 'typing', c: `conversation:${this.id}`, on })
  }

  /** Tells how far this device has got and the shopper has seen, at most once a second. */
  receive() {
    const newest = this.state.messages.findLast(({ by }) => by === 'staff')?.s ?? 0
    const isSeen = this.#listener.isWatching()
    if (isSeen) this.#seen = Math.max(this.#seen, newest)
    const told = isSeen ? newest * 2 + 1 : newest * 2
    if (!newest || told <= this.#told || this.#receipt) return
    this.#told = told
    this.#line?.say({ t: isSeen ? 'seen' : 'got', c: `conversation:${this.id}`, s: newest })
    this.#receipt = window.setTimeout(() => {
      this.#receipt = 0
      this.receive()
    }, RECEIPT)
  }

  async older() {
    const [first] = this.state.messages
    if (!first || this.isLoadingOlder) return
    this.isLoadingOlder = true
    this.#listener.changed()
    try {
      const query = { before: first.s }
      const route = 'GET /v1/shops/:shop/conversations/:conversation/messages'
      const { call, signal, visitor } = this.#opening
      const { messages, hasOlder } = await call(route, { params: { conversation: this.id }, query }, { signal, visitor: visitor.token })
      this.state = { ...this.state, messages: [...messages, ...this.state.messages], hasOlder }
    } finally {
      this.isLoadingOlder = false
      this.#listener.changed()
    }
  }

  #apply(event: LiveEvent) {
    const before = this.state
    this.state = after(before, event)
    this.#settle()
    if (event.k === 'message') {
      const message = this.state.messages.at(-1)
      if (message?.by === 'staff') {
        this.isTyping = false
        this.#listener.came(message)
      }
    }
    this.#listener.turned(before, this.state)
    this.receive()
    this.#listener.changed()
  }

  #reset(snapshot: ChatSnapshot) {
    const before = this.state
    const [first] = snapshot.messages
    const older = first && this.isKnown && snapshot.hasOlder ? before.messages.filter(({ s }) => s < first.s) : []
    this.state = { ...snapshot, messages: [...older, ...snapshot.messages], hasOlder: older.length ? before.hasOlder : snapshot.hasOlder }
    if (this.isKnown) {
      const newest = before.messages.at(-1)?.s ?? 0
      for (const message of snapshot.messages) if (message.by === 'staff' && message.s > newest) this.#listener.came(message)
    }
    this.isKnown = true
    this.#settle()
    this.#listener.turned(before, this.state)
    this.receive()
    this.#listener.changed()
  }

  #settle() {
    const known = new Set(this.state.messages.map(({ key }) => key))
    this.landed = this.landed.filter(({ key }) => !known.has(key))
  }

  #types(on: boolean, ttl: number) {
    clearTimeout(this.#typing)
    this.isTyping = on
    if (on) this.#typing = window.setTimeout(() => this.#types(false, 0), ttl)
    this.#listener.changed()
  }

  /** A break is told when it lasts. */
  #connected(isOnline: boolean) {
    clearTimeout(this.#offline)
    if (isOnline || !navigator.onLine) this.#shows(isOnline)
    else this.#offline = window.setTimeout(() => this.#shows(false), 2000)
  }

  #shows(isOnline: boolean) {
    if (isOnline === this.isOnline) return
    this.isOnline = isOnline
    this.#listener.changed()
  }
}
