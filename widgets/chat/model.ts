import type { ApiError } from '../../sdk/api.ts'
import type { ChatMessage, ChatRoom, ChatSnapshot } from '../../sdk/contract.gen.ts'
import { deviceOf } from '../../sdk/device.ts'
import type { Opening } from '../../sdk/element.tsx'
import { Outbox } from '../../sdk/messages.ts'
import type { ChatPlace } from '../../sdk/shared.ts'
import { warn } from '../../sdk/warn.ts'
import { allowSound, beep } from './beep.ts'
import { Drawer, type Said } from './drawer.ts'
import { type Parts, parts } from './parts.ts'
import { Stage } from './stage.ts'
import { Talk } from './talk.ts'

/** A shopper who types says so again after as many milliseconds, and is silent after the second. */
const [AGAIN, SILENT] = [3000, 5000]

/** The panel of one chat: before a conversation, in it and after it. */
export class Chat {
  phase: 'loading' | 'ready' | 'failed' = 'loading'
  room: ChatRoom | undefined
  talk: Talk | undefined
  outbox: Outbox<Said>
  parts: Parts = {}
  /** The form beside the conversation was sent or put away. */
  isIntroduced = false
  /** What came last, told to those who do not see it. */
  heard: ChatMessage | { key: 'joined' | 'moved' | 'pause' | 'back' | 'over' | 'resumed'; name?: string | undefined } | undefined
  readonly opening: Opening
  readonly place: ChatPlace
  readonly drawer: Drawer
  readonly stage: Stage
  readonly #wanted = new Set<keyof Parts>()
  #typedAt = 0
  #silence = 0

  constructor(opening: Opening, place: ChatPlace) {
    const { signal } = opening
    this.opening = opening
    this.place = place
    this.drawer = new Drawer(deviceOf(place.page), place.sign.id)
    this.stage = new Stage(opening.host, () => this.shown())
    const { conversation } = this.drawer
    const id = conversation ?? this.drawer.kept.conversation
    if (id) this.#begin(id)
    this.outbox = this.#post()
    if (conversation) this.talk?.follow()
    if (conversation && this.drawer.kept.isOpen) this.open(false)
    signal.addEventListener('abort', () => {
      this.outbox.stop()
      this.stage.close()
    })
    addEventListener('storage', (event) => this.drawer.isOf(event) && this.#beside(), { signal })
    addEventListener('online', () => this.retry(), { signal })
    addEventListener('offline', () => this.changed(), { signal })
    document.addEventListener('visibilitychange', () => this.talk?.receive(), { signal })
  }

  get isOver() {
    return this.talk?.state.state === 'closed'
  }

  /** Nobody would answer now: what is written is left for later. */
  get isShut() {
    const state = this.room?.door.state
    return state === 'away' || state === 'closed'
  }

  /** @param isAsked by the shopper: then the focus follows */
  open(isAsked = true) {
    if (this.stage.isOpen || !this.stage.open(isAsked)) return
    this.#tell('kontuar-chat-opened', {})
    this.shown()
    this.enter()
  }

  close() {
    this.stage.close()
  }

  /** The panel came or went. */
  shown() {
    if (this.talk) this.drawer.put({ isOpen: this.stage.isOpen })
    this.talk?.receive()
    this.changed()
  }

  /** Asks how the door stands, and for what is known of a conversation that is over. */
  async enter() {
    const { talk } = this
    this.phase = 'loading'
    this.changed()
    try {
      const isOld = talk && !this.drawer.conversation && !this.outbox.items.length && !talk.isKnown
      const [room, over] = await Promise.all([this.place.room(), isOld ? this.#read(talk.id) : undefined])
      this.room = room
      if (over) talk?.follow(over)
      this.phase = 'ready'
    } catch (error) {
      this.phase = 'failed'
      warn('the chat could not be read', error)
    }
    this.changed()
  }

  /** Fetches a part, once. */
  want(part: keyof Parts) {
    if (this.#wanted.has(part)) return
    this.#wanted.add(part)
    parts[part](this).then(
      (ready) => {
        this.parts = { ...this.parts, [part]: ready }
        if (part === 'farewell' && !this.isOver) this.parts.farewell?.ask(true)
        this.changed()
      },
      (error) => {
        this.#wanted.delete(part)
        warn('a part of the chat could not load', error)
      },
    )
  }

  askEnd() {
    this.parts.farewell?.ask(true)
    this.want('farewell')
  }

  type(draft: string) {
    this.drawer.put({ draft })
    this.changed()
    const { talk } = this
    if (!talk?.isKnown) return
    clearTimeout(this.#silence)
    const isTyping = !!draft.trim()
    if (!isTyping || Date.now() - this.#typedAt > AGAIN) {
      this.#typedAt = isTyping ? Date.now() : 0
      talk.says(isTyping)
    }
    this.#silence = window.setTimeout(() => talk.says(false), SILENT)
  }

  send() {
    const text = (this.drawer.kept.draft ?? '').trim()
    if (!text || (!this.talk && this.parts.contact?.refuses())) return
    allowSound()
    clearTimeout(this.#silence)
    this.#typedAt = 0
    const talk = this.talk ?? this.#begin(crypto.randomUUID())
    this.drawer.put({ draft: '', isOpen: true, conversation: talk.id })
    this.outbox.put({ text, url: location.href.split('#')[0] ?? '', title: document.title.slice(0, 300) })
    this.stage.toEnd()
    this.stage.focus('textarea')
  }

  /** Leaves a conversation that is over, for another one. */
  anew() {
    this.#forget()
    this.enter()
    this.stage.focus('textarea')
  }

  mute() {
    this.drawer.isMuted = !this.drawer.isMuted
    allowSound()
    this.changed()
  }

  retry() {
    this.talk?.wake()
    this.outbox.wake()
    if (this.phase === 'failed') this.enter()
    this.changed()
  }

  changed() {
    const { isOpen } = this.stage
    this.place.told({ isOpen, isTalking: !!this.drawer.conversation || this.outbox.items.length > 0, unread: this.talk?.unread ?? 0 })
    this.stage.draw(this.opening.changed)
  }

  get #options() {
    return { visitor: this.opening.visitor.token, signal: this.opening.signal }
  }

  #tell(event: string, more: object) {
    this.opening.host.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail: { chat: this.place.sign.id, ...more } }))
  }

  #read(conversation: string) {
    const route = 'GET /v1/shops/:shop/conversations/:conversation'
    return this.opening.call(route, { params: { conversation } }, this.#options).catch((error: ApiError) => {
      if (!error.isFinal) throw error
      this.#forget()
    })
  }

  #begin(id: string) {
    this.talk = new Talk(id, this.place.page, this.opening, {
      isWatching: () => this.stage.isOpen && !document.hidden,
      changed: () => this.changed(),
      came: (message) => this.#came(message),
      turned: (before, now) => this.#turned(before, now),
      gone: () => this.#forget(),
    })
    return this.talk
  }

  #post() {
    return new Outbox<Said>({
      send: ({ key, body }) => this.#deliver(key, body),
      kept: this.drawer.kept.outbox ?? [],
      keep: (outbox) => this.drawer.put({ outbox }),
      sent: ({ key, body }, seq) => this.talk?.sent(body, key, seq),
      changed: () => this.changed(),
    })
  }

  /** The first message begins the conversation; said twice, it begins once. */
  async #deliver(message: string, body: Said): Promise<{ seq: number }> {
    const { call, visitor } = this.opening
    const conversation = this.talk?.id ?? ''
    const params = { conversation, message }
    if (this.drawer.conversation === conversation)
      return call('PUT /v1/shops/:shop/conversations/:conversation/messages/:message', { params, body }, this.#options)
    const { text, ...page } = body
    const who = { ...this.drawer.contact, ...(!visitor.token && { seed: this.drawer.seed ?? conversation }) }
    const locale = /^pl\b/.test(this.place.locale()) ? 'pl' : 'en'
    const first = { chat: this.place.sign.id, locale, ...page, ...who, message: { key: message, text } } as const
    const begun = await call('PUT /v1/shops/:shop/conversations/:conversation', { params, body: first }, this.#options)
    visitor.token = begun.visitor
    this.drawer.conversation = conversation
    this.talk?.follow(begun)
    return begun
  }

  #came(message: ChatMessage) {
    this.heard = message
    if (!this.drawer.isMuted && this.talk?.isLeader && (!this.stage.isOpen || document.hidden)) beep()
  }

  #turned(before: ChatSnapshot, now: ChatSnapshot) {
    const name = now.consultant?.name
    const isNew = before.messages.length > 0
    if (isNew && name && before.consultant?.id !== now.consultant?.id) this.heard = { key: before.consultant ? 'moved' : 'joined', name }
    else if (isNew && before.isAway !== now.isAway) this.heard = { key: now.isAway ? 'pause' : 'back' }
    if (before.state === now.state) return
    const isOver = now.state === 'closed'
    this.drawer.put({ conversation: now.conversation })
    this.drawer.conversation = isOver ? null : now.conversation
    if (before.state === 'closed') this.heard = { key: 'resumed' }
    if (!isOver || !isNew) return
    this.heard = { key: 'over' }
    this.#tell('kontuar-chat-ended', { conversation: now.conversation, endedBy: now.endedBy })
  }

  /** What was not sent stays, as a draft. */
  #forget() {
    this.talk?.stop()
    this.outbox.stop()
    this.talk = undefined
    this.drawer.conversation = null
    const texts = [...this.outbox.items.map(({ body }) => body.text), this.drawer.kept.draft]
    this.drawer.put({ conversation: undefined, outbox: [], draft: texts.filter(Boolean).join('\n') })
    this.outbox = this.#post()
    this.parts = {}
    this.#wanted.clear()
    this.isIntroduced = false
    this.heard = undefined
    this.changed()
  }

  /** Another tab has begun a conversation. */
  #beside() {
    const { conversation } = this.drawer
    if (!conversation || conversation === this.talk?.id || this.outbox.items.length) return
    this.talk?.stop()
    this.#begin(conversation).follow()
    this.changed()
  }
}
