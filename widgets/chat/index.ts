import '../../sdk/corner.ts'
import { defineWidget } from '../../sdk/element.tsx'
import type { ChatDesk, ChatPanel, ChatPlace, ChatStand } from '../../sdk/shared.ts'
import messages from './messages.css'
import { Chat } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

const places = new WeakMap<HTMLElement, { place: ChatPlace; opened(chat: Chat): void }>()

defineWidget({
  name: 'chat-panel',
  attributes: [],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css: messages + css,
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
export function openPanel(desk: ChatDesk, stand: ChatStand, leaving: AbortSignal): ChatPanel {
  const { page, locale } = desk
  const { sign } = stand
  const place: ChatPlace = {
    page,
    sign,
    locale,
    greeting: () => desk.greeting,
    door: () => stand.door,
    room: () => desk.ask(stand, `?now=${Date.now()}`),
    told(news) {
      stand.news = news
      desk.settle()
    },
  }
  const host = document.createElement('kontuar-chat-panel')
  const opened = new Promise<Chat>((opened) => places.set(host, { place, opened }))
  desk.dress(host, sign)
  document.body.append(host)
  leaving.addEventListener('abort', () => host.remove())
  return { open: () => void opened.then((chat) => chat.open()), close: () => void opened.then((chat) => chat.close()) }
}
