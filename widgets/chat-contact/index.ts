import { type ComponentChild, h } from 'preact'
import { sheetOf } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import { builtIn, type Say } from '../../sdk/words.ts'
import type { Chat } from '../chat/model.ts'
import { Form } from './Form.tsx'
import css from './style.css'
import { type Key, words } from './words.ts'

const sheet = sheetOf(css)

/** Who the shopper is, if they want to say. Fetched where a chat asks. */
export class Contact {
  isEmailWrong = false
  readonly chat: Chat

  constructor(chat: Chat) {
    this.chat = chat
    chat.opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  show<Known extends string>(say: Say<Known>, isBefore: boolean): ComponentChild {
    return h(Form, { contact: this, isBefore, say: say.with<Key>(words[builtIn(say.locale)]) })
  }

  type(field: 'name' | 'email' | 'phone', value: string) {
    this.isEmailWrong = false
    this.chat.drawer.put({ contact: { ...this.chat.drawer.kept.contact, [field]: value } })
    this.chat.changed()
  }

  /** Takes the shopper to an address that is none. */
  refuses(): boolean {
    const field = this.chat.opening.host.shadowRoot?.querySelector<HTMLInputElement>('[name=email]')
    this.isEmailWrong = !!field && !field.checkValidity()
    if (this.isEmailWrong) {
      this.chat.changed()
      field?.focus()
    }
    return this.isEmailWrong
  }

  /** In a conversation that has begun. */
  async tell() {
    const { chat } = this
    const { call, visitor, signal } = chat.opening
    const body = chat.drawer.contact
    if (this.refuses() || !chat.talk) return
    chat.introduce(true)
    if (!Object.keys(body).length) return
    const params = { conversation: chat.talk.id }
    try {
      await call('PUT /v1/shops/:shop/conversations/:conversation/visitor', { params, body }, { visitor: visitor.token, signal, again: () => {} })
    } catch (error) {
      warn('who writes could not be told', error)
      chat.introduce(false)
    }
  }
}
