import { type ChatButton, hall } from './chat-button.ts'
import type { ChatRoom } from './contract.gen.ts'
import { languageOf, wordsIn } from './launcher.words.ts'
import { loadPanel } from './panel.ts'
import { isAmong } from './paths.ts'
import type { ChatDesk, ChatStand, Chats, Settings, Shared } from './shared.ts'

/** What this file shares with parts that come later it exports itself, or the bundler would hand the loader a chunk inside a chunk. */
export { hall, languageOf }

/** Milliseconds after which a door is asked for again, and by how much pages differ. */
const [EVERY, SPREAD] = [20_000, 10_000]

/** Draws the buttons of the shop's chats and opens their panels. Before a click it keeps nothing and opens nothing. */
export function open(page: Shared, signal: AbortSignal, settings: Settings): Chats {
  const stands = (settings.chats ?? []).map((sign): ChatStand => ({ sign, door: sign.door }))
  const corner = document.createElement('kontuar-chat') as ChatButton

  const locale = () => page.locale ?? (document.documentElement.lang || settings.locale)
  const isHere = ({ sign: { languages, pages } }: ChatStand) =>
    isAmong(location.pathname, pages) && (!languages.length || languages.includes(languageOf(locale())))
  const find = (id?: string | null) => stands.find((stand) => (id ? stand.sign.id === id : isHere(stand)))
  const standOf = (button: HTMLElement) => find(button.getAttribute('chat'))

  function settle() {
    const first = find()
    const isInCorner = first && ![...hall].some((button) => button !== corner && standOf(button) === first)
    if (!isInCorner) corner.remove()
    else if (!corner.isConnected) document.body.append(corner)
    for (const button of hall) draw(button, standOf(button))
  }

  function draw(element: ChatButton, stand: ChatStand | undefined) {
    element.hidden = !stand
    if (!stand) return
    const { sign, door, news, hasFailed } = stand
    const { button, dataset } = element
    const language = locale()
    const words = { ...wordsIn(language), ...((page.words[language] ?? page.words[language.split('-')[0] ?? ''])?.chat as object) }
    const state = hasFailed ? 'unopened' : door.state
    const say = (key: keyof typeof words, n: number | string) => words[key].replace('{n}', `${n}`)
    element.show(news?.label || say(state, door.waiting), !news?.label && door.opensAt ? say('opens', moment(language, new Date(door.opensAt))) : '')
    dataset.state = news?.isUnread ? 'unread' : news?.label ? 'talking' : state
    desk.dress(element, sign)
    button.ariaExpanded = `${!!news?.isOpen}`
    button.onclick = () => (news?.isOpen ? shut(stand) : desk.enter(stand))
  }

  function panelOf(stand: ChatStand) {
    stand.panel ??= loadPanel().then(({ openPanel }) => openPanel(desk, stand, signal))
    return stand.panel.catch((error) => {
      stand.panel = undefined
      console.warn('kontuar:', error)
    })
  }

  const shut = (stand: ChatStand) => stand.panel?.then((panel) => panel.close())

  const desk: ChatDesk = {
    page,
    locale,
    settle,
    standOf,
    dress(element, { side, color }) {
      element.dataset.side = side
      element.style.setProperty('--accent', color)
    },
    async ask(stand, query = '') {
      const answer = await fetch(`${page.url}v1/shops/${page.shop}/chats/${stand.sign.id}${query}`, {
        credentials: 'omit',
        signal: AbortSignal.timeout(8000),
      })
      if (!answer.ok) throw answer
      const room: ChatRoom = await answer.json()
      stand.door = room.door
      settle()
      return room
    },
    async enter(stand) {
      const panel = await panelOf(stand)
      stand.hasFailed = !panel
      settle()
      panel?.open()
    },
  }

  corner.dataset.corner = ''
  new ResizeObserver(() => {
    const { offsetHeight } = corner
    document.documentElement.style.setProperty('--kontuar-foot', `${offsetHeight && offsetHeight + 16}px`)
  }).observe(corner)
  hall.settle = settle
  const timer = setInterval(
    () => {
      if (!document.hidden) for (const stand of new Set([...hall].map(standOf))) if (stand) desk.ask(stand).catch(() => {})
    },
    EVERY + Math.random() * SPREAD,
  )
  const again = { refresh: settle }
  page.elements.add(again)
  addEventListener('popstate', settle, { signal })
  ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', settle, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    hall.settle = undefined
    page.elements.delete(again)
    corner.remove()
  })
  settle()
  for (const stand of stands) {
    try {
      const name = `kontuar:${page.shop}:chat:${stand.sign.id}`
      if (localStorage[name] || sessionStorage[name]?.includes('"queued"')) panelOf(stand)
    } catch {
      // without storage nothing was begun
    }
  }
  if (stands.some(({ sign }) => sign.proactive[0])) import('./hint.ts').then(({ speakFirst }) => speakFirst(desk, signal))

  return {
    open(id) {
      const stand = find(id)
      if (stand) desk.enter(stand)
    },
    close: () => stands.forEach(shut),
  }
}

/** As near as one says it: the hour today, else the day with it. */
const moment = (locale: string, date: Date) =>
  date.toLocaleString(locale, {
    weekday: date.toDateString() === new Date().toDateString() ? undefined : 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
