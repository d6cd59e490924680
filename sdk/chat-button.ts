import css from './chat-button.css'

/** Where buttons come and go. */
export interface Hall {
  came(button: ChatButton): void
  left(button: ChatButton): void
}

const hall = Symbol.for('kontuar chat')
const page = globalThis as typeof globalThis & { [hall]?: Hall | undefined }
const sheet = new CSSStyleSheet()

/** `<kontuar-chat>`: the button of a chat, where the shop puts it or in the corner of the page. */
export class ChatButton extends HTMLElement {
  static readonly observedAttributes = ['chat']
  readonly button = document.createElement('button')
  readonly root = this.attachShadow({ mode: 'open' })

  connectedCallback() {
    if (!this.root.firstChild) {
      sheet.replaceSync(css)
      this.root.adoptedStyleSheets = [sheet]
      this.button.type = 'button'
      this.button.ariaHasPopup = 'dialog'
      this.button.setAttribute('part', 'button')
      this.root.append(this.button)
    }
    page[hall]?.came(this)
  }

  disconnectedCallback() {
    page[hall]?.left(this)
  }

  attributeChangedCallback() {
    if (this.isConnected) page[hall]?.came(this)
  }

  /** @param note beside the label, smaller */
  show(label: string, note: string) {
    const [words, small] = [document.createElement('span'), document.createElement('small')]
    small.textContent = note
    words.append(label, small)
    if (this.button.textContent !== label + note) this.button.replaceChildren(words)
  }
}

/** Lets in the buttons that are there, and those that come. */
export function enterHall(of: Hall | undefined) {
  page[hall] = of
  if (!customElements.get('kontuar-chat')) customElements.define('kontuar-chat', ChatButton)
  for (const button of document.querySelectorAll<ChatButton>('kontuar-chat')) of?.came(button)
}
