import css from './chat-button.css'

/** What a button shows. */
export interface Look {
  label: string
  /** Beside the label, smaller. */
  note: string
  unread: number
  unreadLabel: string
  state: string
  color: string | null
  side: 'left' | 'right'
  isOpen: boolean
}

/** Where buttons come and go. */
export interface Hall {
  came(button: ChatButton): void
  left(button: ChatButton): void
}

const hall = Symbol.for('kontuar chat')
const page = globalThis as typeof globalThis & { [hall]?: Hall | undefined }
const SVG = 'http://www.w3.org/2000/svg'
const sheet = new CSSStyleSheet()

/** `<kontuar-chat>`: the button of a chat, where the shop puts it or in the corner of the page, with a bubble for a hint. */
export class ChatButton extends HTMLElement {
  static readonly observedAttributes = ['chat']
  readonly button = make('button', 'open')
  readonly #label = make('span', 'label')
  readonly #note = make('small', 'note')
  readonly #badge = make('span', 'badge')
  readonly #hint = make('div', 'hint')
  readonly #root = this.attachShadow({ mode: 'open' })

  connectedCallback() {
    if (!this.#root.firstChild) this.#build()
    page[hall]?.came(this)
  }

  disconnectedCallback() {
    page[hall]?.left(this)
  }

  attributeChangedCallback() {
    if (this.isConnected) page[hall]?.came(this)
  }

  show({ label, note, unread, unreadLabel, state, color, side, isOpen }: Look) {
    this.dataset.state = state
    this.dataset.side = side
    this.#label.textContent = label
    this.#note.textContent = note
    this.#badge.textContent = unread ? `${unread}` : ''
    this.#badge.ariaLabel = unread ? unreadLabel : null
    this.#badge.role = unread ? 'img' : null
    this.button.ariaExpanded = `${isOpen}`
    paint(this, color)
  }

  /** A hint above the button; without a text it goes away. Focus stays where it is. */
  hint(text?: string, dismiss = '', taken = () => {}, dismissed = () => {}) {
    if (!text) return this.#hint.replaceChildren()
    const [say, close] = [make('button', 'said'), make('button', 'dismiss')]
    say.textContent = text
    say.onclick = taken
    close.textContent = '×'
    close.ariaLabel = dismiss
    close.onclick = () => {
      this.#hint.replaceChildren()
      this.button.focus()
      dismissed()
    }
    return this.#hint.replaceChildren(say, close)
  }

  #build() {
    this.#root.adoptedStyleSheets = [sheet]
    sheet.replaceSync(css)
    const icon = document.createElementNS(SVG, 'svg')
    const path = document.createElementNS(SVG, 'path')
    icon.setAttribute('viewBox', '0 0 24 24')
    icon.setAttribute('aria-hidden', 'true')
    path.setAttribute('d', 'M5 4h14a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-7l-5 4v-4H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z')
    icon.append(path)
    this.#hint.role = 'status'
    this.button.ariaHasPopup = 'dialog'
    const words = make('span', 'words')
    words.append(this.#label, this.#note)
    this.button.append(icon, words, this.#badge)
    this.#root.append(this.#hint, this.button)
  }
}

export function enterHall(of: Hall | undefined) {
  page[hall] = of
  if (!customElements.get('kontuar-chat')) customElements.define('kontuar-chat', ChatButton)
}

function make<Tag extends 'button' | 'span' | 'small' | 'div'>(tag: Tag, name: string) {
  const element = document.createElement(tag)
  element.className = name
  element.setAttribute('part', name)
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

/** The shop's colour, and on it black or white, whichever is easier to read (WCAG 2.2, relative luminance). */
export function paint({ style }: HTMLElement, color: string | null) {
  const channels = /^#(..)(..)(..)$/.exec(color ?? '')?.slice(1)
  if (!color || !channels) return
  const [red = 0, green = 0, blue = 0] = channels.map((hex) => (Number.parseInt(hex, 16) / 255) ** 2.2)
  style.setProperty('--accent', color)
  style.setProperty('--on-accent', 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000' : '#fff')
}
