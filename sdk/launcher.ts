import { type ChatButton, enterHall, paint } from './chat-button.ts'
import type { ChatDoor, ChatRoom } from './contract.gen.ts'
import { deviceOf } from './device.ts'
import { moment, sentence } from './launcher.words.ts'
import { isAmong } from './paths.ts'
import { ruleMet } from './proactive.ts'
import type { ChatPanel, ChatPlace, ChatSign, Chats, LoadChat, Settings, Shared } from './shared.ts'

/** Milliseconds after which a door is asked for again, and by how much pages differ. */
const [EVERY, SPREAD] = [20_000, 10_000]
const QUIET = { isOpen: false, isTalking: false, unread: 0 }

type News = Parameters<ChatPlace['told']>[0]

/** Draws the buttons of the shop's chats and opens their panels. Before a click it keeps nothing and opens nothing. */
export function launch(page: Shared, settings: Settings, load: LoadChat, signal: AbortSignal): Chats {
  const signs = settings.chats ?? []
  const keep = deviceOf(page)
  const buttons = new Set<ChatButton>()
  const doors = new Map<string, ChatDoor>(signs.map(({ id, door }) => [id, door]))
  const news = new Map<string, News>()
  const panels = new Map<string, Promise<ChatPanel>>()
  let seconds = 0
  let askedAt = Date.now()
  /** Said on this visit already, or no longer wanted. */
  let isSaid = !!keep('sessionStorage', ':hinted')
  let said: string | undefined
  let corner: ChatButton | undefined

  const localeOf = () => page.locale ?? (document.documentElement.lang || settings.locale)
  const newsOf = ({ id }: ChatSign) => news.get(id) ?? QUIET
  const isHere = ({ languages, pages }: ChatSign) =>
    isAmong(location.pathname, pages) && (!languages.length || languages.includes(/^pl\b/.test(localeOf()) ? 'pl' : 'en'))
  const signOf = (button: ChatButton) => {
    const id = button.getAttribute('chat')
    return signs.find((sign) => (id ? sign.id === id : isHere(sign)))
  }

  function settle() {
    if (!corner) return
    const [first] = signs.filter(isHere)
    const isElsewhere = [...buttons].some((button) => button !== corner && signOf(button) === first)
    if (first && !isElsewhere) {
      if (!corner.isConnected) document.body.append(corner)
    } else corner.remove()
    document.documentElement.style.setProperty('--kontuar-corner', corner.isConnected ? '4.5rem' : null)
    for (const button of buttons) draw(button, signOf(button))
  }

  function draw(button: ChatButton, sign: ChatSign | undefined) {
    button.hidden = !sign
    if (!sign) return
    const [locale, door, { isOpen, isTalking, unread }] = [localeOf(), doors.get(sign.id) ?? sign.door, newsOf(sign)]
    const given = (page.words[locale] ?? page.words[locale.split('-')[0] ?? ''])?.chat
    const note = door.state === 'closed' && door.opensAt && !isTalking ? sentence(locale, 'opens', { when: moment(locale, door.opensAt) }, given) : ''
    const state = isTalking ? 'talking' : door.state
    button.show({
      ...{ state, note, unread, isOpen, color: sign.color, side: sign.side },
      label: sentence(locale, state, { n: door.waiting }, given),
      unreadLabel: sentence(locale, 'unread', { n: unread }, given),
    })
    button.button.onclick = () => (newsOf(sign).isOpen ? shut(sign) : open(sign, button))
  }

  /** Asks how a door stands, past every cache when a shopper is about to go through it. */
  async function ask(sign: ChatSign, isFresh: boolean): Promise<ChatRoom> {
    const address = `${page.url}v1/shops/${encodeURIComponent(page.shop)}/chats/${encodeURIComponent(sign.id)}`
    const answer = await fetch(isFresh ? `${address}?now=${Date.now()}` : address, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(8000)]),
    })
    if (!answer.ok) throw new Error(`the chat answered ${answer.status}`)
    const room: ChatRoom = await answer.json()
    doors.set(sign.id, room.door)
    settle()
    return room
  }

  function panelOf(sign: ChatSign): Promise<ChatPanel> {
    const known = panels.get(sign.id)
    if (known) return known
    const place: ChatPlace = {
      ...{ page, sign },
      get locale() {
        return localeOf()
      },
      get greeting() {
        return said
      },
      dress(element) {
        element.dataset.side = sign.side
        paint(element, sign.color)
      },
      room: () => ask(sign, true),
      told(told) {
        news.set(sign.id, told)
        settle()
      },
    }
    const panel = load().then(({ createPanel }) => createPanel(place, signal))
    panels.set(sign.id, panel)
    return panel
  }

  async function open(sign: ChatSign, button: ChatButton | undefined) {
    isSaid = true
    for (const one of buttons) one.hint()
    try {
      const panel = await panelOf(sign)
      panel.open()
    } catch (error) {
      panels.delete(sign.id)
      const locale = localeOf()
      button?.hint(sentence(locale, 'unopened'), sentence(locale, 'dismiss'), () => open(sign, button))
      console.warn('kontuar: the chat could not load', error)
    }
  }

  const shut = (sign: ChatSign) => panels.get(sign.id)?.then((panel) => panel.close())

  /** A second that the page was seen: doors grow old, and rules of the shop may be met. */
  function tick() {
    if (document.hidden) return
    seconds++
    if (Date.now() - askedAt > EVERY + pause) {
      askedAt = Date.now()
      for (const sign of new Set([...buttons].map(signOf))) if (sign) ask(sign, false).catch(() => {})
    }
    const [button, sign] = [corner?.isConnected ? corner : [...buttons][0], signs.find(isHere)]
    if (isSaid || !button || !sign || doors.get(sign.id)?.state !== 'free' || newsOf(sign).isTalking || newsOf(sign).isOpen) return
    const locale = localeOf()
    const rule = ruleMet(sign.proactive, { isHere: (patterns) => isAmong(location.pathname, patterns), seconds, cart: page.cart })
    said = rule?.text[/^pl\b/.test(locale) ? 'pl' : 'en']
    if (!said) return
    isSaid = true
    const isActive = keep('localStorage', '') || keep('localStorage', ':consent')
    if (isActive) keep('sessionStorage', ':hinted', '1')
    button.hint(said, sentence(locale, 'dismiss'), () => open(sign, button))
  }

  enterHall({
    came(button) {
      buttons.add(button)
      settle()
    },
    left: (button) => void (buttons.delete(button) && button !== corner && settle()),
  })
  corner = document.createElement('kontuar-chat') as ChatButton
  corner.dataset.corner = ''
  const pause = Math.random() * SPREAD
  const timer = setInterval(tick, 1000)
  const again = { refresh: settle }
  page.elements.add(again)
  addEventListener('popstate', settle, { signal })
  ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', settle, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    enterHall(undefined)
    page.elements.delete(again)
    corner?.remove()
  })
  settle()
  for (const sign of signs) {
    const name = `:chat:${sign.id}`
    const isTalking = keep('localStorage', name) || keep('sessionStorage', name)?.includes('"queued"')
    if (isTalking) panelOf(sign).catch(() => panels.delete(sign.id))
  }

  return {
    open(id) {
      const sign = id ? signs.find((one) => one.id === id) : signs.find(isHere)
      if (sign)
        open(
          sign,
          [...buttons].find((button) => signOf(button) === sign),
        )
    },
    close: () => signs.forEach(shut),
  }
}
