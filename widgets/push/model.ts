import type { Opening } from '../../sdk/element.tsx'
import { guarded } from '../../sdk/visitor.ts'
import type { Panel } from '../push-panel/index.ts'

const DAY = 24 * 60 * 60_000
/** Days of rest after each time that the panel was closed unasked. */
const LADDER = [3, 7, 30]

/** The bell, all that a page loads of push messages; what it opens is fetched on the first touch. */
export class Bell {
  isOpen = false
  /** It opened by itself. */
  isPrompt = false
  hasFailed = false
  panel: Panel | undefined
  readonly opening: Opening
  readonly #key: string

  constructor(opening: Opening) {
    this.opening = opening
    this.#key = `kontuar:${opening.visitor.shop}:push`
    const { at } = this.#kept('')
    if (at && Date.now() - at > DAY) this.#load()
    if (opening.host.hasAttribute('prompt') && this.#mayPrompt()) this.#open(true)
  }

  get isOn() {
    return !!this.#kept('').at && guarded(() => Notification.permission) === 'granted'
  }

  toggle() {
    if (this.isOpen && !this.isPrompt) this.close()
    else this.#open(false)
  }

  /** Closed without a choice where nobody had asked for it, it rests for a while. */
  close() {
    this.isOpen = false
    if (this.isPrompt) {
      const { times = 0 } = this.#kept(':rest')
      guarded(() => localStorage.setItem(`${this.#key}:rest`, JSON.stringify({ times: times + 1, at: Date.now() })))
    }
    this.isPrompt = false
    this.opening.changed()
  }

  async #open(isPrompt: boolean) {
    this.isPrompt = isPrompt
    this.isOpen = true
    this.hasFailed = false
    await this.#load()
    this.opening.changed()
  }

  async #load() {
    try {
      const { openPanel } = await import('../push-panel/index.ts')
      this.panel ??= openPanel(this)
    } catch {
      this.isOpen = false
      this.hasFailed = !this.isPrompt
    }
  }

  #mayPrompt() {
    const { times = 0, at = 0 } = this.#kept(':rest')
    const rest = LADDER[Math.min(times, LADDER.length) - 1] ?? 0
    return 'PushManager' in window && guarded(() => Notification.permission) === 'default' && Date.now() - at >= rest * DAY
  }

  #kept = (name: string): { at?: number; times?: number } => JSON.parse(guarded(() => localStorage.getItem(this.#key + name)) ?? '{}')
}
