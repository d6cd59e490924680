import { defineWidget } from '../../sdk/element.tsx'
import type { ChatPanel, ChatPlace } from '../../sdk/shared.ts'
import { Chat } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

const places = new WeakMap<HTMLElement, { place: ChatPlace; opened(chat: Chat): void }>()

defineWidget({
  name: 'chat-panel',
  attributes: [],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open(opening) {
    const at = places.get(opening.host)
    if (!at) throw new Error('a panel is opened by its button')
    const chat = new Chat(opening, at.place)
    at.opened(chat)
    return chat
  },
  View,
})

/** The panel of one chat, at the end of the page; seen when it is opened. */
export function createPanel(place: ChatPlace, leaving: AbortSignal): ChatPanel {
  const host = document.createElement('kontuar-chat-panel')
  const opened = new Promise<Chat>((opened) => places.set(host, { place, opened }))
  place.dress(host)
  document.body.append(host)
  leaving.addEventListener('abort', () => host.remove())
  return { open: () => void opened.then((chat) => chat.open()), close: () => void opened.then((chat) => chat.close()) }
}
