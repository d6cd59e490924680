import { type ChatButton, enterHall } from './chat-button.ts'
import type { ChatDoor, ChatRoom, ChatSign } from './contract.gen.ts'
import { type Key, languageOf, wordsIn } from './launcher.words.ts'
import { loadPanel } from './panel.ts'
import { isAmong } from './paths.ts'
import type { ChatNews, ChatPanel, ChatPlace, Chats, Settings, Shared } from './shared.ts'

/** What this file shares with parts that come later it exports itself, or the bundler would hand the loader a chunk inside a chunk. */
export { languageOf }

/** Milliseconds after which a door is asked for again, and by how much pages differ. */
const [EVERY, SPREAD] = [20_000, 10_000]

/** One chat of the shop on this page. */
interface Stand {
  sign: ChatSign
  door: ChatDoor
  news: ChatNews
  hasFailed?: boolean
  panel?: Promise<ChatPanel> | undefined
}

/** Draws the buttons of the shop's chats and opens their panels. Before a click it keeps nothing and opens nothing. */
export function open(page: Shared, signal: AbortSignal, settings: Settings): Chats {
  const stands = (settings.chats ?? []).map((sign): Stand => ({ sign, door: sign.door, news: { isOpen: false, label: '', isUnread: false } }))
  const buttons = new Set<ChatButton>()
  let corner: ChatButton | undefined
  let greeting: string | undefined

  const localeOf = () => page.locale ?? (document.documentElement.lang || settings.locale)
  const wordsOf = (locale = localeOf()) =>
    ({ ...wordsIn(locale), ...(page.words[locale] ?? page.words[locale.split('-')[0] ?? ''])?.chat }) as Record<Key, string>
  const isHere = ({ sign: { languages, pages } }: Stand) =>
    isAmong(location.pathname, pages) && (!languages.length || languages.includes(languageOf(localeOf())))
  const standOf = (button: ChatButton) => {
    const id = button.getAttribute('chat')
    return stands.find((stand) => (id ? stand.sign.id === id : isHere(stand)))
  }

  function settle() {
    if (!corner) return
    const first = stands.find(isHere)
    const isInCorner = first && ![...buttons].some((button) => button !== corner && standOf(button) === first)
    if (!isInCorner) corner.remove()
    else if (!corner.isConnected) document.body.append(corner)
    document.documentElement.style.setProperty('--kontuar-corner', isInCorner ? '4.5rem' : null)
    for (const button of buttons) draw(button, standOf(button))
  }

  function draw(button: ChatButton, stand: Stand | undefined) {
    button.hidden = !stand
    if (!stand) return
    const { sign, door, news, hasFailed } = stand
    const words = wordsOf()
    const say = (key: Key, n: number | string) => words[key].replace('{n}', `${n}`)
    const state = hasFailed ? 'unopened' : door.state
    button.show(news.label || say(state, door.waiting), !news.label && state === 'closed' && door.opensAt ? say('opens', moment(localeOf(), door.opensAt)) : '')
    button.dataset.state = news.isUnread ? 'unread' : news.label ? 'talking' : state
    dress(button, sign)
    button.button.ariaExpanded = `${news.isOpen}`
    button.button.onclick = () => (news.isOpen ? shut(stand) : enter(stand))
  }

  function dress(element: HTMLElement, { side, color }: ChatSign) {
    element.dataset.side = side
    element.style.setProperty('--accent', color)
  }

  /** @param isFresh past every cache: a shopper is about to go through the door */
  async function ask(stand: Stand, isFresh?: boolean): Promise<ChatRoom> {
    const address = `${page.url}v1/shops/${page.shop}/chats/${stand.sign.id}`
    const answer = await fetch(isFresh ? `${address}?now=${Date.now()}` : address, { credentials: 'omit', signal: AbortSignal.timeout(8000) })
    if (!answer.ok) throw answer
    const room: ChatRoom = await answer.json()
    stand.door = room.door
    settle()
    return room
  }

  function panelOf(stand: Stand): Promise<ChatPanel> {
    const { sign } = stand
    const place: ChatPlace = {
      ...{ page, sign },
      locale: localeOf,
      greeting: () => greeting,
      dress: (element) => dress(element, sign),
      room: () => ask(stand, true),
      told(news) {
        stand.news = news
        settle()
      },
    }
    stand.panel ??= loadPanel().then(({ createPanel }) => createPanel(place, signal))
    stand.panel.catch((error) => {
      stand.panel = undefined
      console.warn('kontuar: the chat could not load', error)
    })
    return stand.panel
  }

  async function enter(stand: Stand) {
    const panel = await panelOf(stand).catch(() => {})
    stand.hasFailed = !panel
    settle()
    panel?.open()
  }

  const shut = (stand: Stand) => stand.panel?.then((panel) => panel.close())

  /** Somebody is free for a shopper who does not talk yet. */
  function spot() {
    const button = [...buttons].find((one) => one.isConnected && !one.hidden)
    const stand = button && standOf(button)
    if (!button || stand?.door.state !== 'free' || stand.panel) return
    return { button, sign: stand.sign, locale: localeOf(), open: () => enter(stand) }
  }

  enterHall({
    came(button) {
      buttons.add(button)
      settle()
    },
    left(button) {
      if (buttons.delete(button) && button !== corner) settle()
    },
  })
  corner = document.createElement('kontuar-chat') as ChatButton
  corner.dataset.corner = ''
  let askedAt = Date.now()
  const timer = setInterval(
    () => {
      if (document.hidden || Date.now() - askedAt < EVERY) return
      askedAt = Date.now()
      for (const stand of new Set([...buttons].map(standOf))) if (stand) ask(stand).catch(() => {})
    },
    EVERY + Math.random() * SPREAD,
  )
  const again = { refresh: settle }
  page.elements.add(again)
  addEventListener('popstate', settle, { signal })
  ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', settle, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    enterHall(undefined)
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
    if (stand.sign.proactive[0]) import('./hint.ts').then(({ speakFirst }) => speakFirst(page, spot, (text) => (greeting = text), signal))
  }

  return {
    open(id) {
      const stand = stands.find((stand) => (id ? stand.sign.id === id : isHere(stand)))
      if (stand) enter(stand)
    },
    close: () => stands.forEach(shut),
  }
}

/** As near as one says it: the hour today, else the day with it. */
function moment(locale: string, iso: string): string {
  const date = new Date(iso)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString(locale, { ...(!isToday && { weekday: 'short' }), hour: 'numeric', minute: '2-digit' })
}
