import { type ChatButton, hall } from './chat-button.ts'
import type { ChatSign } from './contract.gen.ts'
import { deviceOf } from './device.ts'
import './corner.ts'
import css from './hint.css'
import { languageOf } from './launcher.words.ts'
import { isAmong } from './paths.ts'
import type { ChatDesk, Greeting } from './shared.ts'
import type { Tracked } from './types.ts'

type Rule = ChatSign['proactive'][number]

/** What a rule looks at; nothing of it leaves the page. */
interface Moment {
  path: string
  /** For which this page has been seen. */
  seconds: number
  /** Minor units; undefined while the page told nothing. */
  cart: number | undefined
}

/** The first rule of the shop that is met, in its order. */
export const ruleMet = (rules: Rule[], { path, seconds, cart }: Moment): Rule | undefined =>
  rules.find((rule) => isAmong(path, rule.urls) && seconds >= (rule.seconds ?? 0) && (rule.cartMinor === null || (cart ?? -1) >= rule.cartMinor))

/** Where a hint may stand, and what it opens. */
export interface Spot {
  button: ChatButton
  sign: ChatSign
  locale: string
  open(): void
}

/** Where somebody is free for a shopper who does not talk yet. */
function spot({ standOf, locale, enter }: ChatDesk): Spot | undefined {
  const button = [...hall].find((one) => one.isConnected && !one.hidden)
  const stand = button && standOf(button)
  if (!button || stand?.door.state !== 'free' || stand.panel) return undefined
  if (getComputedStyle(button).getPropertyValue('--hint') === 'none') return undefined // nobody would see it
  return { button, sign: stand.sign, locale: locale(), open: () => enter(stand) }
}

const HINTED = ':hinted'
const DISMISS = { pl: 'Zamknij podpowiedź', en: 'Close the hint' }

/**
 * Speaks first, once in a visit: a bubble over the button of a chat, when a rule of the shop is met and somebody is free. Focus stays where it is.
 */
export function speakFirst(desk: ChatDesk, signal: AbortSignal) {
  const { page } = desk
  const keep = deviceOf(page)
  const bubble = document.createElement('div')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  bubble.role = 'status'
  let seconds = 0
  const timer = setInterval(look, 1000)
  const clear = () => {
    bubble.replaceChildren()
    for (const button of hall) delete button.dataset.hint
  }
  const stop = () => {
    clearInterval(timer)
    clear()
  }
  signal.addEventListener('abort', stop)
  look()

  function look() {
    if (document.hidden || signal.aborted) return
    seconds++
    const at = spot(desk)
    if (!at || keep('sessionStorage', HINTED)) return
    if (!bubble.isConnected) {
      at.button.root.adoptedStyleSheets.push(sheet)
      at.button.root.prepend(bubble) // a live region must be there before its text
      return
    }
    const rule = ruleMet(at.sign.proactive, { path: location.pathname, seconds, cart: (page.told.cart as Partial<Tracked['cart']> | undefined)?.value })
    const text = rule?.text[languageOf(at.locale)]
    if (text) show(at, { id: rule.id, text })
  }

  function show({ button, locale, open }: Spot, greeting: Greeting) {
    clearInterval(timer)
    desk.greeting = greeting
    if (keep('localStorage', '') || keep('localStorage', ':consent')) keep('sessionStorage', HINTED, '1')
    const [say, close] = [document.createElement('button'), document.createElement('button')]
    say.type = close.type = 'button'
    say.textContent = greeting.text
    say.onclick = () => {
      clear()
      open()
    }
    close.textContent = '×'
    close.ariaLabel = DISMISS[languageOf(locale)]
    close.onclick = () => {
      clear()
      button.button.focus()
    }
    document.addEventListener('kontuar-chat-opened', clear, { signal })
    bubble.replaceChildren(say, close)
    button.dataset.hint = ''
  }
}
