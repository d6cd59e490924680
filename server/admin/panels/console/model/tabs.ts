import { Changes } from './changes.ts'
import { keep, kept } from './kept.ts'

/** Which conversations are open side by side, kept through reloads. Hiding one ends nothing. */
export class Tabs extends Changes {
  readonly #name: string
  ids: string[]
  /** Shown beside the one in the address. */
  beside: string | undefined

  constructor(shop: string) {
    super()
    this.#name = `tabs.${shop}`
    const { ids, beside } = kept<{ ids: string[]; beside?: string }>(this.#name, { ids: [] })
    this.ids = ids
    this.beside = beside
  }

  open(id: string) {
    if (this.beside === id) this.beside = undefined
    if (!this.ids.includes(id)) this.ids = [...this.ids, id]
    this.#keep()
  }

  /** @returns what to show in its place, when there is something */
  hide(id: string): string | undefined {
    const at = this.ids.indexOf(id)
    this.ids = this.ids.filter((other) => other !== id)
    const next = this.beside === id ? undefined : (this.beside ?? this.ids[Math.max(0, at - 1)])
    if (this.beside === id || this.beside === next) this.beside = undefined
    this.#keep()
    return next
  }

  /** Puts a second conversation beside the first; without one, the newest of the others. */
  split(first: string, second = this.ids.findLast((id) => id !== first)) {
    this.beside = second
    this.#keep()
  }

  join() {
    this.beside = undefined
    this.#keep()
  }

  #keep() {
    keep(this.#name, { ids: this.ids, beside: this.beside })
    this.changed()
  }
}
