import type { Status } from '../../server/modules/reviews/table.ts'

/** What the clients were told, and so what must be true whatever happens to the server. */
export class Ledger {
  /** By the form's own id: the review that was answered for it. */
  readonly acknowledged = new Map<string, string>()
  /** Forms sent whose answer never came: they are sent again. */
  readonly unsure: string[] = []
  /** What an acknowledged review may be now; more than one status only while an answer is missing. */
  readonly statuses = new Map<string, Set<Status>>()
  /** Decisions made on each review, by its id. */
  readonly decisions = new Map<string, number>()
  /** How many decisions were acknowledged in all. */
  decided = 0
  readonly breaches: string[] = []
  #ids: string[] = []

  acknowledge(form: string, id: string) {
    const formId = formIdOf(form)
    const before = this.acknowledged.get(formId)
    if (before && before !== id) this.breaches.push(`form ${formId} made the reviews ${before} and ${id}`)
    if (before) return
    this.acknowledged.set(formId, id)
    this.statuses.set(id, new Set(['pending']))
    this.#ids.push(id)
  }

  decide(id: string, status: Status) {
    this.statuses.set(id, new Set([status]))
    this.decisions.set(id, (this.decisions.get(id) ?? 0) + 1)
    this.decided++
  }

  /** Reviews that are surely there, picked at random. */
  some(count: number): string[] {
    return Array.from({ length: count }, () => this.#ids[Math.floor(Math.random() * this.#ids.length)]).filter((id) => id !== undefined)
  }
}

export const formIdOf = (form: string) => form.split('.')[2] ?? ''
