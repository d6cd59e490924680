/** Narrower than this the panel takes the whole screen. */
const PHONE = '(max-width: 480px), (max-height: 420px)'
/** Pixels from its end within which a list still counts as read to its end. */
const NEAR = 80

/** The dialog that the panel stands in: its way onto the page, its size, where its list is. The browser keeps focus and Escape. */
export class Stage {
  isOpen = false
  readonly #host: HTMLElement
  readonly #changed: () => void
  #open: AbortController | undefined
  #isAsked = false

  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host
    this.#changed = changed
  }

  get #dialog() {
    return this.#host.shadowRoot?.querySelector('dialog')
  }

  get #log() {
    return this.#host.shadowRoot?.querySelector('.log')
  }

  /** @returns whether it opens; a phone's whole screen is taken only when asked for */
  open(isAsked: boolean): boolean {
    this.#isAsked = isAsked
    this.isOpen = isAsked || !matchMedia(PHONE).matches
    return this.isOpen
  }

  /** The dialog is on the page. */
  seat(dialog: HTMLDialogElement | null) {
    if (dialog && this.isOpen && !dialog.open) this.#show(dialog)
  }

  /** Draws, and keeps the end of the list in sight when it was, and else what was read. */
  draw(draw: () => void) {
    const before = this.#log
    const wasAtEnd = !before || before.scrollHeight - before.scrollTop - before.clientHeight < NEAR
    const [height, first] = [before?.scrollHeight ?? 0, before?.querySelector('[data-s]')]
    draw()
    const log = this.#log
    if (log && wasAtEnd) log.scrollTop = log.scrollHeight
    else if (log && first && log.querySelector('[data-s]') !== first) log.scrollTop += log.scrollHeight - height
  }

  toEnd() {
    const log = this.#log
    if (log) log.scrollTop = log.scrollHeight
  }

  focus(selector: string) {
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus()
  }

  close() {
    this.#dialog?.close()
    this.#closed()
  }

  #show(dialog: HTMLDialogElement) {
    const open = new AbortController()
    const { signal } = open
    this.#open?.abort()
    this.#open = open
    this.#host.toggleAttribute('open', true)
    const isPhone = matchMedia(PHONE).matches
    dialog.classList.toggle('full', isPhone)
    if (isPhone) {
      this.#lock(dialog, signal)
      dialog.showModal()
    } else if (this.#isAsked) {
      dialog.show()
      this.focus('textarea')
    } else dialog.setAttribute('open', '')
    dialog.addEventListener('close', () => this.#closed(), { signal })
    dialog.addEventListener('keydown', (event) => this.#key(event, dialog), { signal })
    this.toEnd()
  }

  #key(event: KeyboardEvent, dialog: HTMLDialogElement) {
    if (event.key !== 'Escape' || dialog.matches(':modal') || dialog.querySelector(':modal')) return
    event.preventDefault()
    dialog.close()
  }

  #closed() {
    if (!this.isOpen) return
    this.isOpen = false
    this.#host.removeAttribute('open')
    this.#open?.abort()
    this.#open = undefined
    this.#changed()
  }

  /** Holds the page behind still, keeps the field above the keyboard, and lets Back close. */
  #lock(dialog: HTMLDialogElement, signal: AbortSignal) {
    const { style } = document.documentElement
    const before = style.overflow
    style.overflow = 'hidden'
    const size = () => {
      const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {}
      dialog.style.setProperty('--height', `${height}px`)
      dialog.style.setProperty('--top', `${offsetTop}px`)
      this.toEnd()
    }
    visualViewport?.addEventListener('resize', size, { signal })
    visualViewport?.addEventListener('scroll', size, { signal })
    size()
    const mark = `${Math.random()}`
    history.pushState({ ...history.state, kontuar: mark }, '')
    addEventListener('popstate', () => this.close(), { signal })
    signal.addEventListener('abort', () => {
      style.overflow = before
      if (history.state?.kontuar === mark) history.back()
    })
  }
}
