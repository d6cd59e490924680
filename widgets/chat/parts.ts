import { Stars } from '../../sdk/Stars.tsx'
import type { Contact } from '../chat-contact/index.ts'
import type { Farewell } from '../chat-farewell/index.ts'
import type { Goods } from '../chat-goods/index.ts'
import type { Chat } from './model.ts'

/** What only some conversations need, each fetched at the first need. */
export interface Parts {
  contact?: Contact
  farewell?: Farewell
  goods?: Goods
}

export const parts: { [Part in keyof Parts]-?: (chat: Chat) => Promise<Required<Parts>[Part]> } = {
  contact: (chat) => import('../chat-contact/index.ts').then(({ Contact }) => new Contact(chat)),
  farewell: (chat) => import('../chat-farewell/index.ts').then(({ Farewell }) => new Farewell(chat)),
  /** The stars are of the core, which is one chunk only as long as whoever needs it names all of it. */
  goods: (chat) => import('../chat-goods/index.ts').then(({ Goods }) => new Goods(chat, Stars)),
}

/** What talks to the server, once there is something to say. */
export const talking = () => import('../chat-talk/index.ts')
