import type { ApiError } from '../../sdk/api.ts'
import type { ChatMessage, ChatRoom, ChatSnapshot } from '../../sdk/contract.gen.ts'
import { deviceOf } from '../../sdk/device.ts'
import type { Opening } from '../../sdk/element.tsx'
import { Outbox } from '../../sdk/messages.ts'
import type { ChatPlace } from '../../sdk/shared.ts'
import { warn } from '../../sdk/warn.ts'
import { allowSound, beep } from './beep.ts'
import { type Contact, Drawer, type Said } from './drawer.ts'
import { Stage } from './stage.ts'
import { Talk } from './talk.ts'

type Picture = NonNullable<ChatMessage['image']>
type Notice = 'joined' | 'moved' | 'away' | 'back' | 'ended' | 'resumed' | 'mailed' | 'unmailed' | 'thanked' | 'undone'

/** Milliseconds in which an end can be taken back. */
const UNDO = 10_000
/** A shopper who types says so again after as many milliseconds, and is silent after the second. */
const [AGAIN, SILENT] = [3000, 5000]

/** The panel of one chat: before a conversation, in it and after it. */
export class Chat {
  phase: 'loading' | 'ready' | 'failed' = 'loading'
  room: ChatRoom | undefined
  talk: Talk | undefined
  outbox: Outbox<Said>
  isMuted: boolean
  /** The shopper asked to end, and was asked back. */
  isEnding = false
  /** An end of one's own may still be taken back. */
  canUndo = false
  /** The form beside the conversation was sent or put away. */
  isIntroduced = false
  isEmailWrong = false
  /** What is said to those who do not see. */
  heard: { message: ChatMessage } | { notice: Notice; name?: string } | undefined
  /** The image that is shown large. */
  large: (Picture & { name: string; address: string }) | undefined
  readonly opening: Opening
  readonly place: ChatPlace
  readonly drawer: Drawer
  readonly stage: Stage
  #typedAt = 0
  #silence = 0
  #undo = 0

  constructor(opening: Opening, place: ChatPlace) {
    this.opening = opening
    this.place = place
    this.drawer = new Drawer(deviceOf(place.page), place.sign.id)
    this.stage = new Stage(opening.host, () => this.shown())
    this.isMuted = this.drawer.isMuted
    const { kept, conversation } = this.drawer
    if (conversation ?? kept.conversation) this.#talk(conversation ?? kept.conversation ?? '')
    this.outbox = this.#post()
    if (conversation) this.talk?.follow()
    if (kept.isOpen && conversation) this.open(false)
    const { signal } = opening
    signal.addEventListener('abort', () => {
      this.outbox.stop()
      this.stage.close()
    })
    addEventListener('storage', (event) => this.drawer.isOf(event) && this.#beside(), { signal })
    addEventListener('online', () => this.outbox.wake(), { signal })
    document.addEventListener('visibilitychange', () => this.talk?.receive(), { signal })
  }

  get contact(): Partial<Contact> {
    return this.drawer.kept.contact ?? {}
  }

  get draft() {
    return this.drawer.kept.draft ?? ''
  }

  get isOver() {
    return this.talk?.state.state === 'closed'
  }

  /** @param isAsked by the shopper: then the focus follows */
  open(isAsked = true) {
    if (this.stage.isOpen || !this.stage.open(isAsked)) return
    if (this.talk) this.drawer.put({ isOpen: true })
    this.opening.host.dispatchEvent(new CustomEvent('kontuar-chat-opened', { bubbles: true, composed: true, detail: { chat: this.place.sign.id } }))
    this.shown()
    this.enter()
  }

  close() {
    this.stage.close()
  }

  /** @param isEnding whether the shopper is asked if they mean it */
  askEnd(isEnding: boolean) {
    this.isEnding = isEnding
    this.changed()
    this.stage.focus(isEnding ? '.ask .main' : 'textarea')
  }

  /** Shows an image large; without one, none. */
  enlarge(image?: Picture, name = '') {
    this.large = image && { ...image, name, address: this.addressOf(image, 'large') }
    this.changed()
  }

  addressOf({ id, key }: Picture, size: 'small' | 'large') {
    const { shop, url } = this.place.page
    return `${url}v1/shops/${encodeURIComponent(shop)}/conversations/${this.talk?.id}/images/${encodeURIComponent(id)}/${size}?key=${encodeURIComponent(key)}`
  }

  skipIntroduction() {
    this.isIntroduced = true
    this.changed()
    this.stage.focus('textarea')
  }

  /** The panel came or went. */
  shown() {
    const { isOpen } = this.stage
    if (this.talk && !isOpen) this.drawer.put({ isOpen })
    this.talk?.receive()
    this.changed()
  }

  /** Asks how the door stands, and for what is known of a conversation that is over. */
  async enter() {
    if (this.phase === 'failed') this.phase = 'loading'
    this.changed()
    try {
      const { talk } = this
      const [room, over] = await Promise.all([
        this.place.room(),
        talk && !talk.isKnown && !this.drawer.conversation && !this.outbox.items.length ? this.#read(talk) : undefined,
      ])
      this.room = room
      if (over) talk?.follow(over)
      this.phase = 'ready'
    } catch (error) {
      if (this.phase === 'loading') this.phase = 'failed'
      warn('the chat could not be read', error)
    }
    this.changed()
  }

  type(draft: string) {
    this.drawer.put({ draft })
    this.changed()
    if (!this.talk?.isKnown) return
    clearTimeout(this.#silence)
    const isSilent = !draft.trim()
    if (isSilent || Date.now() - this.#typedAt > AGAIN) {
      this.#typedAt = isSilent ? 0 : Date.now()
      this.talk.says(!isSilent)
    }
    this.#silence = window.setTimeout(() => this.talk?.says(false), SILENT)
  }

  introduce(part: Partial<Contact>) {
    this.isEmailWrong = false
    this.drawer.put({ contact: { ...this.contact, ...part } })
    this.changed()
  }

  send(text = this.draft) {
    const isFirst = !this.talk
    if (!text.trim() || (isFirst && this.#refusesEmail())) return
    allowSound()
    if (!this.talk) this.#talk(crypto.randomUUID())
    clearTimeout(this.#silence)
    this.#typedAt = 0
    this.drawer.put({ draft: '', isOpen: true, conversation: this.talk?.id })
    this.outbox.put({ text: text.trim(), url: location.href.split('#')[0] ?? '', title: document.title.slice(0, 300) })
    this.stage.toEnd()
  }

  /** Tells who one is, in a conversation that has begun. */
  async tellWho() {
    if (this.#refusesEmail()) return
    const body = this.#known()
    this.isIntroduced = true
    this.changed()
    if (Object.keys(body).length)
      await this.#ask((params) => this.opening.call('PUT /v1/shops/:shop/conversations/:conversation/visitor', { params, body }, this.#options))
  }

  async end() {
    this.isEnding = false
    this.canUndo = await this.#ask((params) => this.opening.call('POST /v1/shops/:shop/conversations/:conversation/end', { params }, this.#options))
    this.#undo = window.setTimeout(() => {
      this.canUndo = false
      this.#part()
    }, UNDO)
    this.changed()
  }

  async resume() {
    clearTimeout(this.#undo)
    this.canUndo = false
    await this.#ask((params) => this.opening.call('POST /v1/shops/:shop/conversations/:conversation/resume', { params }, this.#options))
    this.stage.focus('textarea')
  }

  async rate(stars: number, text: string) {
    const isSent = await this.#ask((params) =>
      this.opening.call('PUT /v1/shops/:shop/conversations/:conversation/rating', { params, body: { stars, text } }, this.#options),
    )
    if (isSent && this.talk) this.talk.state = { ...this.talk.state, rating: { stars, text } }
    this.#notice(isSent ? 'thanked' : 'undone')
  }

  async mail(email: string) {
    const isSent = await this.#ask((params) =>
      this.opening.call('POST /v1/shops/:shop/conversations/:conversation/transcript', { params, body: { email } }, this.#options),
    )
    this.#notice(isSent ? 'mailed' : 'unmailed')
  }

  /** Leaves a conversation that is over, for another one. */
  anew() {
    this.#forget()
    this.enter()
    this.stage.focus('textarea')
  }

  mute() {
    this.isMuted = !this.isMuted
    this.drawer.isMuted = this.isMuted
    if (!this.isMuted) allowSound()
    this.changed()
  }

  retry() {
    this.talk?.wake()
    this.outbox.wake()
    if (this.phase === 'failed') this.enter()
  }

  changed() {
    const { isOpen } = this.stage
    this.place.told({ isOpen, isTalking: !!this.drawer.conversation || this.outbox.items.length > 0, unread: this.talk?.unread ?? 0 })
    this.stage.draw(() => this.opening.changed())
  }

  get #options() {
    return { visitor: this.opening.visitor.token, signal: this.opening.signal }
  }

  async #ask(send: (params: { conversation: string }) => Promise<unknown>): Promise<boolean> {
    try {
      await send({ conversation: this.talk?.id ?? '' })
      return true
    } catch (error) {
      warn('the chat could not do what was asked', error)
      this.#notice('undone')
      return false
    }
  }

  #notice(notice: Notice, name?: string) {
    this.heard = { notice, ...(name && { name }) }
    this.changed()
  }

  #read(talk: Talk) {
    return this.opening
      .call('GET /v1/shops/:shop/conversations/:conversation', { params: { conversation: talk.id } }, this.#options)
      .catch((error: ApiError) => {
        if (error.isFinal) this.#forget()
        return undefined
      })
  }

  /** What the form says, as far as it says something. */
  #known(): Partial<Contact> {
    return Object.fromEntries(Object.entries(this.contact).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])))
  }

  #refusesEmail() {
    const field = this.opening.host.shadowRoot?.querySelector<HTMLInputElement>('[name=email]')
    this.isEmailWrong = !!field && !field.checkValidity()
    if (this.isEmailWrong) {
      this.changed()
      field?.focus()
    }
    return this.isEmailWrong
  }

  #talk(id: string) {
    this.talk = new Talk(id, this.place.page, this.opening, {
      isWatching: () => this.stage.isOpen && !document.hidden,
      changed: () => this.changed(),
      came: (message) => this.#came(message),
      turned: (before, now) => this.#turned(before, now),
      gone: () => this.#forget(),
    })
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
  async #deliver(message: string, { text, url, title }: Said): Promise<{ seq: number }> {
    const { call, visitor } = this.opening
    const conversation = this.talk?.id ?? ''
    if (this.drawer.conversation === conversation)
      return call(
        'PUT /v1/shops/:shop/conversations/:conversation/messages/:message',
        { params: { conversation, message }, body: { text, url, title } },
        this.#options,
      )
    const locale = /^pl\b/.test(this.place.locale) ? 'pl' : 'en'
    const seed = this.drawer.seed ?? conversation
    const body = { chat: this.place.sign.id, locale, url, title, ...this.#known(), message: { key: message, text }, ...(!visitor.token && { seed }) } as const
    const begun = await call('PUT /v1/shops/:shop/conversations/:conversation', { params: { conversation }, body }, this.#options)
    visitor.token = begun.visitor
    this.drawer.conversation = conversation
    this.isIntroduced = this.isIntroduced || !!this.contact.email
    this.talk?.follow(begun)
    return begun
  }

  #came(message: ChatMessage) {
    this.heard = { message }
    if (!this.isMuted && this.talk?.isLeader && !(this.stage.isOpen && !document.hidden)) beep()
  }

  #turned(before: ChatSnapshot, now: ChatSnapshot) {
    const isKnown = this.talk?.isKnown && before.messages.length > 0
    const name = now.consultant?.name
    if (isKnown && name && before.consultant?.id !== now.consultant?.id) this.#notice(before.consultant ? 'moved' : 'joined', name)
    else if (isKnown && before.isAway !== now.isAway) this.#notice(now.isAway ? 'away' : 'back')
    if (before.state === now.state) return
    if (now.state !== 'closed') {
      this.drawer.conversation = now.conversation
      if (before.state === 'closed') this.#notice('resumed')
      return
    }
    this.drawer.put({ conversation: now.conversation })
    this.drawer.conversation = null
    if (!isKnown) return
    this.#notice('ended')
    const detail = { chat: this.place.sign.id, conversation: now.conversation, endedBy: now.endedBy }
    this.opening.host.dispatchEvent(new CustomEvent('kontuar-chat-ended', { bubbles: true, composed: true, detail }))
    this.#undo ||= window.setTimeout(() => this.#part(), UNDO)
  }

  /** Hangs up on a conversation that is over. */
  #part() {
    this.#undo = 0
    if (this.isOver) this.talk?.stop()
    this.changed()
  }

  #forget() {
    this.talk?.stop()
    this.talk = undefined
    this.drawer.conversation = null
    const unsent = this.outbox.items.map(({ body }) => body.text)
    this.drawer.put({ conversation: undefined, outbox: [], draft: [...unsent, this.draft].filter(Boolean).join('\n') })
    this.outbox.stop()
    this.outbox = this.#post()
    Object.assign(this, { isIntroduced: false, canUndo: false, isEnding: false, heard: undefined })
    this.changed()
  }

  /** Another tab has begun a conversation, or ended one. */
  #beside() {
    const { conversation } = this.drawer
    if (!conversation || conversation === this.talk?.id || this.outbox.items.length) return
    this.talk?.stop()
    this.#talk(conversation)
    this.talk?.follow()
    this.changed()
  }
}
