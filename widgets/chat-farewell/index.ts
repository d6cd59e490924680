import { type ComponentChild, h } from 'preact'
import { sheetOf } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import { builtIn, type Say } from '../../sdk/words.ts'
import type { Chat } from '../chat/model.ts'
import { Asked, Over } from './Farewell.tsx'
import css from './style.css'
import { type Key, words } from './words.ts'

/** Milliseconds in which an end can be taken back. */
const UNDO = 10_000
const sheet = sheetOf(css)

/** The end of a conversation and what comes after it. Fetched when there is one. */
export class Farewell {
  /** The shopper wants to end, and is asked whether they mean it. */
  isAsking = false
  canUndo = false
  news: { key: 'thanked' | 'mailed' | 'undone'; email?: string } | undefined
  readonly chat: Chat
  #timer = 0

  constructor(chat: Chat) {
    this.chat = chat
    chat.opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  show<Known extends string>(given: Say<Known>): ComponentChild {
    const say = given.with<Key>(words[builtIn(given.locale)])
    return this.chat.isOver ? h(Over, { farewell: this, say }) : this.isAsking && h(Asked, { farewell: this, say })
  }

  /** Only then is anybody busy with it, and is there something to rate. */
  get isAnswered() {
    const { messages = [], hasOlder } = this.chat.talk?.state ?? {}
    return hasOlder || messages.some(({ by }) => by === 'staff')
  }

  ask(isAsking: boolean) {
    this.isAsking = isAsking
    this.news = undefined
    this.chat.changed()
    this.chat.stage.focus(isAsking ? '.ask .main' : 'textarea')
  }

  async end() {
    this.canUndo = await this.#turn('end')
    this.isAsking = false
    this.#timer = window.setTimeout(() => {
      this.canUndo = false
      this.chat.changed()
    }, UNDO)
    this.chat.changed()
    this.chat.stage.focus('.over button')
  }

  async resume() {
    clearTimeout(this.#timer)
    if (await this.#turn('resume')) this.canUndo = false
    this.chat.changed()
    this.chat.stage.focus('textarea')
  }

  async rate(stars: number, text: string) {
    const body = { stars, text }
    const route = 'PUT /v1/shops/:shop/conversations/:conversation/rating'
    if (!(await this.#send((params, options) => this.chat.opening.call(route, { params, body }, options)))) return
    if (this.chat.talk) this.chat.talk.state = { ...this.chat.talk.state, rating: body }
    this.#tell('thanked')
    this.chat.stage.focus('.anew')
  }

  async mail(email: string) {
    const route = 'POST /v1/shops/:shop/conversations/:conversation/transcript'
    if (await this.#send((params, options) => this.chat.opening.call(route, { params, body: { email } }, options))) this.#tell('mailed', email)
  }

  #turn(act: 'end' | 'resume') {
    return this.#send((params, options) => this.chat.opening.call(`POST /v1/shops/:shop/conversations/:conversation/${act}`, { params }, options))
  }

  #tell(key: NonNullable<Farewell['news']>['key'], email = '') {
    this.news = { key, email }
    this.chat.changed()
  }

  async #send(send: (params: { conversation: string }, options: { visitor: string | undefined; signal: AbortSignal }) => Promise<unknown>) {
    const { signal, visitor } = this.chat.opening
    try {
      await send({ conversation: this.chat.talk?.id ?? '' }, { signal, visitor: visitor.token })
      return true
    } catch (error) {
      warn('the chat could not do what was asked', error)
      this.#tell('undone')
      return false
    }
  }
}
