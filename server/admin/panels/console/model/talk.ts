import type { ChatMessage, ChatSnapshot, Conversation, ProductCard } from '../../../../../sdk/contract.gen.ts'
import { after } from '../../../../../sdk/conversation.ts'
import type { LiveEvent, Screen } from '../../../../../sdk/live.ts'
import { type Item, Outbox } from '../../../../../sdk/messages.ts'
import { ApiError, type Call } from '../../../api.ts'
import { Changes } from './changes.ts'
import { keep, kept } from './kept.ts'
import type { Link } from './link.ts'
import { Pictures } from './pictures.ts'
import { Receipts } from './receipts.ts'

export interface Answer {
  text: string
  /** Sent as a card; how it looks is known where it was chosen from pictures. */
  product?: string
  card?: ProductCard
}

interface Ground {
  call: Call
  shop: string
  link: Link
  isMine(id: string): boolean
  /** Its row was read with it. */
  known(row: Conversation): void
  /** An event was applied, or the whole state was replaced. */
  heard(id: string, event: LiveEvent | undefined): void
}

/** How often a consultant who types says so, in milliseconds. */
const TYPING_EVERY = 3000

const isFinal = (failure: unknown) => failure instanceof ApiError && failure.status >= 400 && failure.status < 500 && ![401, 408, 429].includes(failure.status)

/** One conversation: what was said, what is on its way, what is half written. */
export class Talk extends Changes implements Screen {
  readonly id: string
  readonly stream: string
  snapshot: ChatSnapshot | undefined
  /** Number of the event that `snapshot` is the state after. */
  seq = 0
  failure: unknown
  draft: string
  isTyping = false
  older: ChatMessage[] = []
  hasOlder = false
  readonly outbox: Outbox<Answer>
  readonly pictures: Pictures
  readonly #ground: Ground
  readonly #receipts: Receipts
  #acknowledged: Item<Answer>[] = []
  #early: LiveEvent[] = []
  #loading: Promise<void> | undefined
  #unread = 0
  #seenHere = 0
  #saidTyping = 0
  #typingEnds: ReturnType<typeof setTimeout> | undefined

  constructor(id: string, ground: Ground) {
    super()
    this.id = id
    this.stream = `conversation:${id}`
    this.#ground = ground
    this.draft = kept(`draft.${id}`, '')
    this.#receipts = new Receipts((kind, s) => this.#tellReceipt(kind, s))
    this.pictures = new Pictures(this.#params, ground.call, this.#sent, () => this.changed())
    this.outbox = new Outbox<Answer>({
      kept: kept<Item<Answer>[]>(`outbox.${id}`, []),
      keep: (items) => keep(`outbox.${id}`, items),
      send: ({ key, body }) => this.#send(key, body),
      sent: (item, seq) => {
        this.#acknowledged.push(item)
        this.#sent(seq)
      },
      changed: () => this.changed(),
    })
  }

  get #params() {
    return { shop: this.#ground.shop, conversation: this.id }
  }

  /** What is on its way and not yet among the messages. */
  get pending(): Item<Answer>[] {
    const there = new Set(this.snapshot?.messages.map(({ key }) => key))
    return [...this.#acknowledged, ...this.outbox.items].filter(({ key }) => !there.has(key))
  }

  /** Messages of the visitor that nobody at the counter has seen. */
  get unread(): number {
    if (!this.snapshot) return this.#unread
    const seen = Math.max(this.snapshot.receipts.staff.seen, this.#seenHere)
    return this.snapshot.messages.filter(({ by, s }) => by === 'visitor' && s > seen).length
  }

  /** Reads the whole state; events that come meanwhile are applied on top of it. */
  load(): Promise<void> {
    this.#loading ??= this.#ground
      .call('GET /api/shops/:shop/conversations/:conversation', { params: this.#params })
      .then(
        ({ snapshot, seq, conversation }) => {
          this.failure = undefined
          this.#ground.known(conversation)
          if (!this.snapshot || this.seq <= seq) this.reset(snapshot as unknown as Record<string, unknown>, seq)
        },
        (failure) => {
          this.failure = failure
          this.changed()
        },
      )
      .finally(() => {
        this.#loading = undefined
      })
    return this.#loading
  }

  apply(event: LiveEvent) {
    if (!this.snapshot) {
      if (this.#loading) this.#early.push(event)
      if (event.k === 'message' && event.d.by === 'visitor') this.#unread++
      this.#ground.heard(this.id, event)
      return
    }
    if (event.s <= this.seq) return
    this.seq = event.s
    this.snapshot = after(this.snapshot, event)
    if (event.k === 'message') this.#tidy(event)
    this.#ground.heard(this.id, event)
    this.changed()
  }

  reset(snapshot: Record<string, unknown>, s: number) {
    this.snapshot = snapshot as unknown as ChatSnapshot
    this.seq = s
    if (this.older.length === 0) this.hasOlder = this.snapshot.hasOlder
    this.#receipts.start(this.snapshot.receipts.staff)
    const early = this.#early
    this.#early = []
    this.#ground.heard(this.id, undefined)
    for (const event of early) this.apply(event)
    this.changed()
  }

  tell(kind: string, { by, on }: Record<string, unknown>, ttl: number) {
    if (kind !== 'typing' || !String(by).startsWith('visitor:')) return
    this.#typing(on === true, ttl)
  }

  /** The conversation stands on a visible screen. */
  see() {
    const newest = this.snapshot?.messages.findLast(({ by }) => by === 'visitor')?.s
    if (newest === undefined) return
    if (this.#ground.isMine(this.id)) this.#receipts.reach('seen', newest)
    if (newest <= this.#seenHere) return
    this.#seenHere = newest
    this.changed()
  }

  write(draft: string) {
    if (draft === this.draft) return
    this.draft = draft
    keep(`draft.${this.id}`, draft)
    this.changed()
    const now = Date.now()
    if (draft === '') this.#sayTyping(false)
    else if (now - this.#saidTyping > TYPING_EVERY) {
      this.#saidTyping = now
      this.#sayTyping(true)
    }
  }

  send(answer: Answer) {
    this.outbox.put(answer)
  }

  async readOlder() {
    const before = (this.older[0] ?? this.snapshot?.messages[0])?.s
    if (!before) return
    const { messages, hasOlder } = await this.#ground.call('GET /api/shops/:shop/conversations/:conversation/messages', {
      params: this.#params,
      query: { before },
    })
    this.older = [...messages, ...this.older]
    this.hasOlder = hasOlder
    this.changed()
  }

  stop() {
    this.outbox.stop()
    this.#receipts.stop()
    clearTimeout(this.#typingEnds)
  }

  #tidy({ key, d, s }: LiveEvent) {
    this.#acknowledged = this.#acknowledged.filter((item) => item.key !== key)
    if (d.by !== 'visitor') return
    this.#typing(false, 0)
    if (this.#ground.isMine(this.id)) this.#receipts.reach('got', s)
  }

  #typing(on: boolean, ttl: number) {
    clearTimeout(this.#typingEnds)
    this.isTyping = on
    if (on) this.#typingEnds = setTimeout(() => this.#typing(false, 0), ttl)
    this.changed()
  }

  #sayTyping(on: boolean) {
    if (!on) this.#saidTyping = 0
    this.#ground.link.say({ t: 'typing', c: this.stream, on })
  }

  async #send(message: string, { text, product }: Answer) {
    const body = { text, ...(product && { product }) }
    try {
      return await this.#ground.call('PUT /api/shops/:shop/conversations/:conversation/messages/:message', { params: { ...this.#params, message }, body })
    } catch (failure) {
      throw Object.assign(new Error('not sent', { cause: failure }), {
        isFinal: isFinal(failure),
        retryAfter: failure instanceof ApiError ? failure.retryAfter : undefined,
      })
    }
  }

  readonly #sent = (seq: number) => this.#ground.link.acknowledged(this.stream, seq)

  #tellReceipt(kind: 'got' | 'seen', s: number) {
    if (this.#ground.link.state === 'live') return this.#ground.link.say({ t: kind, c: this.stream, s })
    const body = { got: s, seen: kind === 'seen' ? s : 0 }
    return this.#ground.call('PUT /api/shops/:shop/conversations/:conversation/receipt', { params: this.#params, body }).then(
      () => {},
      () => {},
    )
  }
}
