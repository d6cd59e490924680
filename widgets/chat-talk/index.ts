import type { ApiError } from '../../sdk/api.ts'
import type { ChatSnapshot } from '../../sdk/contract.gen.ts'
import { after, emptyConversation } from '../../sdk/conversation.ts'
import type { LiveEvent } from '../../sdk/live.ts'
import type { Outbox } from '../../sdk/messages.ts'
import type { Said } from '../chat/drawer.ts'
import type { Chat } from '../chat/model.ts'
import { Line } from './line.ts'
import { openPost } from './post.ts'
import { allowSound, ring } from './sound.ts'

/** A message that is committed, until its event comes. */
interface Landed extends Said {
  key: string
  s: number
  at: string
}

/** Milliseconds for which a conversation that is over is still listened to: its end may be taken back. */
const OVER = 15_000
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
  readonly outbox: Outbox<Said>
  readonly #chat: Chat
  #line: Line | undefined
  #seen = 0
  #told = 0
  #receipt = 0
  #typing = 0
  #offline = 0
  #hangUp = 0

  constructor(id: string, chat: Chat) {
    this.id = id
    this.state = emptyConversation(id)
    this.#chat = chat
    this.outbox = openPost(this, chat)
    chat.opening.signal.addEventListener('abort', () => this.stop())
    if (chat.drawer.conversation === id) this.follow()
    else this.recall()
  }

  /** Something of the shopper's is on its way. */
  get isSending() {
    return this.outbox.items.length > 0
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
    const { opening, place } = this.#chat
    const { visitor } = opening
    this.#line = new Line(
      {
        ...{ page: place.page, conversation: this.id },
        token: () => visitor.token ?? '',
        screen: {
          state: () => (this.isKnown ? this.state : undefined),
          apply: (event) => this.#apply(event),
          reset: (snapshot) => this.#reset(snapshot as unknown as ChatSnapshot),
          tell: (kind, data, ttl) => kind === 'typing' && !`${data.by}`.startsWith('visitor') && this.#types(!!data.on, ttl),
          connected: (isOnline) => this.#connected(isOnline),
          refused: () => this.#chat.forget(),
        },
      },
      from && { e: from.epoch, s: from.seq },
    )
  }

  stop() {
    this.outbox.stop()
    clearTimeout(this.#receipt)
    clearTimeout(this.#typing)
    clearTimeout(this.#offline)
    clearTimeout(this.#hangUp)
    this.#rest()
  }

  /** Looks at a conversation that was over: the shop may have taken it up again. */
  async recall() {
    if (this.#line || this.isSending || !this.#chat.drawer.kept.conversation) return
    const { call, signal, visitor } = this.#chat.opening
    const route = 'GET /v1/shops/:shop/conversations/:conversation'
    try {
      this.follow(await call(route, { params: { conversation: this.id } }, { signal, visitor: visitor.token, again: () => {} }))
    } catch (error) {
      if ((error as Partial<ApiError>).isFinal) this.#chat.forget()
    }
  }

  wake() {
    this.#line?.wake()
    this.outbox.wake()
  }

  put(said: Said) {
    allowSound()
    this.outbox.put(said)
  }

  /** The server has committed a message of ours. */
  sent(said: Said, key: string, s: number) {
    if (this.state.messages.every((message) => message.key !== key)) this.landed = [...this.landed, { ...said, key, s, at: new Date().toISOString() }]
    this.#line?.acknowledged(s)
    this.#chat.changed()
  }

  says(on: boolean) {
    this.#line?.say({ t: 'typing', c: `conversation:${this.id}`, on })
  }

  /** Tells how far this device has got and the shopper has seen, at most once a second. */
  receive() {
    const newest = this.state.messages.findLast(({ by }) => by === 'staff')?.s ?? 0
    const isSeen = this.#chat.isWatching
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
    this.#chat.changed()
    try {
      const query = { before: first.s }
      const route = 'GET /v1/shops/:shop/conversations/:conversation/messages'
      const { call, signal, visitor } = this.#chat.opening
      const { messages, hasOlder } = await call(route, { params: { conversation: this.id }, query }, { signal, visitor: visitor.token })
      this.state = { ...this.state, messages: [...messages, ...this.state.messages], hasOlder }
    } finally {
      this.isLoadingOlder = false
      this.#chat.changed()
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
        this.#came(message)
      }
    }
    this.#turned(before, this.state)
    this.receive()
    this.#chat.changed()
  }

  #reset(snapshot: ChatSnapshot) {
    const before = this.state
    const [first] = snapshot.messages
    const older = first && this.isKnown && snapshot.hasOlder ? before.messages.filter(({ s }) => s < first.s) : []
    this.state = { ...snapshot, messages: [...older, ...snapshot.messages], hasOlder: older.length ? before.hasOlder : snapshot.hasOlder }
    if (this.isKnown) {
      const newest = before.messages.at(-1)?.s ?? 0
      for (const message of snapshot.messages) if (message.by === 'staff' && message.s > newest) this.#came(message)
    }
    this.isKnown = true
    this.#settle()
    this.#turned(before, this.state)
    this.receive()
    this.#chat.changed()
  }

  #settle() {
    const known = new Set(this.state.messages.map(({ key }) => key))
    this.landed = this.landed.filter(({ key }) => !known.has(key))
  }

  #rest() {
    this.#line?.stop()
    this.#line = undefined
  }

  #came(message: ChatSnapshot['messages'][number]) {
    this.#chat.heard = message
    if (!this.#chat.drawer.isMuted && (this.#line?.isLeader ?? true) && !this.#chat.isWatching) ring()
  }

  #turned(before: ChatSnapshot, now: ChatSnapshot) {
    const { drawer } = this.#chat
    const name = now.consultant?.name
    const isNew = before.messages.length > 0
    const tell = (heard: Chat['heard']) => {
      if (isNew) this.#chat.heard = heard
    }
    if (name && before.consultant?.id !== now.consultant?.id) tell({ key: before.consultant ? 'moved' : 'joined', name })
    else if (before.isAway !== now.isAway) tell({ key: now.isAway ? 'pause' : 'back' })
    if (before.state === now.state) return
    const isOver = now.state === 'closed'
    drawer.put({ conversation: this.id })
    drawer.conversation = isOver ? null : this.id
    clearTimeout(this.#hangUp)
    if (isOver) this.#hangUp = window.setTimeout(() => this.#rest(), OVER)
    if (before.state === 'closed') tell({ key: 'resumed' })
    if (!isOver || !isNew) return
    tell({ key: 'over' })
    this.#chat.tell('kontuar-chat-ended', { conversation: this.id, endedBy: now.endedBy })
  }

  #types(on: boolean, ttl: number) {
    clearTimeout(this.#typing)
    this.isTyping = on
    if (on) this.#typing = window.setTimeout(() => this.#types(false, 0), ttl)
    this.#chat.changed()
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
    this.#chat.changed()
  }
}
