import type { ChatMessage, ChatRoom } from '../../sdk/contract.gen.ts'
import { deviceOf } from '../../sdk/device.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { ChatPlace } from '../../sdk/shared.ts'
import { warn } from '../../sdk/warn.ts'
import type { Say } from '../../sdk/words.ts'
import type { Talk } from '../chat-talk/index.ts'
import { Drawer } from './drawer.ts'
import { type Parts, parts, talking } from './parts.ts'
import { Stage } from './stage.ts'
import type { Key } from './words.pl.ts'

/** A shopper who types says so again after as many milliseconds, and is silent after the second. */
const [AGAIN, SILENT] = [3000, 5000]
/** Milliseconds after which an open panel looks at the door again: its button asks how it stands. */
const LOOKS = 5000
/** Characters that one message holds. */
export const LONGEST = 4000

/** The panel of one chat: before a conversation, in it and after it. */
export class Chat {
  phase: 'loading' | 'ready' | 'failed' = 'loading'
  room: ChatRoom | undefined
  talk: Talk | undefined
  parts: Parts = {}
  /** Whom the shop knows this visitor as, by a signed token. */
  name: string | null = null
  /** The shop takes no messages from this visitor. */
  isRefused = false
  /** The form beside the conversation was sent or put away. */
  isIntroduced = false
  /** What came last, told to those who do not see it. */
  heard: ChatMessage | { key: 'joined' | 'moved' | 'pause' | 'back' | 'over' | 'resumed'; name?: string | undefined } | undefined
  /** As the panel was drawn last. */
  say: Say<Key> | undefined
  readonly opening: Opening
  /** As the opening's; it also notices who is not heard. */
  readonly call: Opening['call']
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
    this.call = (...asked) =>
      opening.call(...asked).catch((error) => {
        this.isRefused ||= error.code === 'CHAT_REFUSED'
        throw error
      })
    this.drawer = new Drawer(deviceOf(place.page), place.sign.id)
    this.stage = new Stage(opening.host, () => this.shown())
    const { conversation, kept } = this.drawer
    const id = conversation ?? kept.conversation
    if (id) this.#begin(id)
    if (conversation && kept.isOpen) this.open(false)
    const looking = setInterval(() => this.stage.isOpen && this.changed(), LOOKS)
    signal.addEventListener('abort', () => {
      clearInterval(looking)
      this.stage.close()
    })
    addEventListener('storage', (event) => this.drawer.isOf(event) && this.#beside(), { signal })
    addEventListener('online', () => this.retry(), { signal })
    addEventListener('offline', () => this.changed(), { signal })
    document.addEventListener('visibilitychange', () => this.talk?.receive(), { signal })
  }

  get door() {
    return this.place.door()
  }

  /** The shopper sees what comes. */
  get isWatching() {
    return this.stage.isOpen && !document.hidden
  }

  get isOver() {
    return this.talk?.state.state === 'closed'
  }

  /** Written while nobody was there, and not taken yet. */
  get isLeft() {
    const { isKnown, state } = this.talk ?? {}
    return !!isKnown && state?.state === 'waiting' && state.isLeft
  }

  /** Nobody would answer now: what is written is left for later. */
  get isShut() {
    const { state } = this.door
    return state === 'away' || state === 'closed'
  }

  /** @param isAsked by the shopper: then the focus follows */
  open(isAsked = true) {
    if (this.stage.isOpen || !this.stage.open(isAsked)) return
    this.tell('kontuar-chat-opened', {})
    this.shown()
    this.enter()
    this.talk?.recall()
  }

  close() {
    this.stage.close()
  }

  /** The panel came or went. */
  shown() {
    if (this.opening.signal.aborted) return
    if (this.talk) this.drawer.put({ isOpen: this.stage.isOpen })
    this.talk?.receive()
    this.changed()
  }

  /** Asks how the door stands. */
  async enter() {
    if (!this.room) this.phase = 'loading'
    this.changed()
    try {
      this.room = await this.place.room()
      this.phase = 'ready'
    } catch (error) {
      this.#failed(error)
    }
    this.changed()
    if (!this.talk && !this.drawer.kept.conversation) await this.#find()
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

  /** The panel was drawn in a language, and the button beside it follows. */
  spoken(say: Say<Key>) {
    const isNew = this.say?.locale !== say.locale
    this.say = say
    if (isNew) queueMicrotask(() => this.changed())
  }

  /** @param isIntroduced whether who writes has said who they are, or does not want to */
  introduce(isIntroduced: boolean) {
    this.isIntroduced = isIntroduced
    this.changed()
    this.stage.focus(isIntroduced ? 'textarea' : '[name=email]')
  }

  askEnd() {
    this.parts.farewell?.ask(true)
    this.want('farewell')
  }

  type(draft: string) {
    talking() // on its way while the shopper writes
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

  async send() {
    const draft = this.drawer.kept.draft?.trim()
    if (!draft || (!this.talk && this.parts.contact?.refuses())) return
    clearTimeout(this.#silence)
    this.#typedAt = 0
    const greeting = !this.talk && this.place.greeting()?.id
    const talk = this.talk ?? (await this.#begin(crypto.randomUUID()))
    if (!talk || this.drawer.kept.draft?.trim() !== draft) return
    const text = /^.{1,4000}(?!\S)/s.exec(draft)?.[0] ?? draft.slice(0, LONGEST)
    this.drawer.put({ draft: draft.slice(text.length).trim(), isOpen: true, conversation: talk.id })
    talk.put({ text, url: location.href.split('#')[0] ?? '', title: document.title.slice(0, 300), ...(greeting && { greeting }) })
    this.stage.toEnd()
    this.stage.focus('textarea')
  }

  /** Leaves a conversation that is over, for another one. */
  anew() {
    this.forget()
    this.enter()
    this.stage.focus('textarea')
  }

  mute() {
    this.drawer.isMuted = !this.drawer.isMuted
    this.changed()
  }

  retry() {
    this.talk?.wake()
    if (this.phase === 'failed') this.enter()
    this.changed()
  }

  changed() {
    // A part that came late must not put the button back onto a page that was cleared.
    if (this.opening.signal.aborted) return
    const { isOpen } = this.stage
    this.place.told({ isOpen, ...this.#sign() })
    this.stage.draw(this.opening.changed)
  }

  /** @param event its name in the DOM */
  tell(event: string, more: object) {
    this.opening.host.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail: { chat: this.place.sign.id, ...more } }))
  }

  /** What was not sent stays, as a draft. */
  forget() {
    this.talk?.stop()
    const texts = [...(this.talk?.outbox.items.map(({ body }) => body.text) ?? []), this.drawer.kept.draft]
    this.talk = undefined
    this.drawer.conversation = null
    this.drawer.put({ conversation: undefined, outbox: [], draft: texts.filter(Boolean).join('\n') })
    this.parts = {}
    this.#wanted.clear()
    this.isIntroduced = false
    this.heard = undefined
    this.changed()
  }

  /** What the button says of a conversation. */
  #sign() {
    const unread = this.talk?.unread ?? 0
    const isTalking = this.drawer.conversation || this.talk?.isSending
    return { label: isTalking && this.say ? this.say(unread ? 'news' : 'yours', { n: unread }) : '', isUnread: unread > 0 }
  }

  async #begin(id: string) {
    try {
      const { Talk } = await talking()
      this.talk ??= new Talk(id, this)
    } catch (error) {
      this.#failed(error)
    }
    this.changed()
    return this.talk
  }

  /** What this visitor has begun here, in a browser that forgot which conversation it was. */
  async #find() {
    const { call, signal, visitor } = this.opening
    if (!visitor.token) return
    try {
      const { name, conversations } = await call('GET /v1/shops/:shop/conversations', {}, { signal, visitor: visitor.token })
      this.name = name
      this.changed()
      const open = conversations.find(({ chat, state }) => chat === this.place.sign.id && state !== 'closed')
      if (!open || this.talk || this.drawer.conversation) return
      this.drawer.conversation = open.id
      await this.#begin(open.id)
    } catch (error) {
      warn('the conversations could not be read', error)
    }
  }

  #failed(error: unknown) {
    this.phase = 'failed'
    warn('the chat could not be read', error)
  }

  /** Another tab has begun a conversation. */
  #beside() {
    const { conversation } = this.drawer
    if (!conversation || conversation === this.talk?.id || this.talk?.isSending) return
    this.talk?.stop()
    this.talk = undefined
    this.#begin(conversation)
  }
}
