import css from './chat-button.css'

const key = Symbol.for('kontuar chat')
const page = globalThis as typeof globalThis & { [key]?: Hall }
const sheet = new CSSStyleSheet()

/** The buttons on the page, whichever copy of the script made them. */
export interface Hall extends Set<ChatButton> {
  /** Called when one comes, goes or belongs to another chat. */
  settle?: (() => void) | undefined
}

export const hall: Hall = page[key] ?? new Set()
page[key] = hall

/** `<kontuar-chat>`: the button of a chat, where the shop puts it or in the corner of the page. */
export class ChatButton extends HTMLElement {
  static readonly observedAttributes = ['chat']
  readonly button = document.createElement('button')
  readonly root = this.attachShadow({ mode: 'open' })

  connectedCallback() {
    const { root, button } = this
    if (!root.firstChild) {
      sheet.replaceSync(css)
      root.adoptedStyleSheets = [sheet]
      button.setAttribute('part', 'button')
      root.append(button)
    }
    hall.add(this)
    hall.settle?.()
  }

  disconnectedCallback() {
    hall.delete(this)
    hall.settle?.()
  }

  attributeChangedCallback() {
    hall.settle?.()
  }

  /** @param note beside the label, smaller */
  show(label: string, note: string) {
    const [words, small] = [document.createElement('span'), document.createElement('small')]
    small.textContent = note
    words.append(label, small)
    if (this.button.textContent !== label + note) this.button.replaceChildren(words)
  }
}

if (!customElements.get('kontuar-chat')) customElements.define('kontuar-chat', ChatButton)
