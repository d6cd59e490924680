import type { Call } from '../../../api.ts'
import { Alerts } from './alerts.ts'
import { Desk } from './desk.ts'
import { Tabs } from './tabs.ts'
import { TitleCount } from './title.ts'

/** What of the chat is alive on every page of the shop. */
export class Counter {
  readonly desk: Desk
  readonly alerts = new Alerts()
  readonly tabs: Tabs
  readonly #title = new TitleCount()
  readonly #quit = new AbortController()

  constructor(shop: string, call: Call) {
    this.desk = new Desk(shop, call)
    this.tabs = new Tabs(shop)
    this.desk.listen(() => this.#title.show(this.calls))
    const wake = () => document.hidden || (this.desk.link.state === 'lost' && this.desk.wake())
    document.addEventListener('visibilitychange', wake, { signal: this.#quit.signal })
    addEventListener('online', () => this.desk.wake(), { signal: this.#quit.signal })
  }

  /** Conversations that want this consultant: those that wait, and their own with something unread. */
  get calls(): number {
    const { waiting, mine, talks } = this.desk
    return waiting.length + mine.filter(({ id }) => (talks.get(id)?.unread ?? 0) > 0).length
  }

  stop() {
    this.#quit.abort()
    this.desk.stop()
    this.alerts.stop()
    this.#title.stop()
  }
}
