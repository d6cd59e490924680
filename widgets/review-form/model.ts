import type { OwnReview } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { Sender, Written } from '../review-sender/index.ts'
import type { Draft, Problems } from '../review-sender/rules.ts'
import { openDesk } from './desk.ts'

/** What the shopper types, kept in this tab until it is sent. */
export class ReviewForm implements Written {
  draft: Draft = { stars: 0, title: '', text: '', author: '', email: '', website: '' }
  problems: Problems = {}
  isSending = false
  declare failure: Written['failure']
  declare sent: OwnReview | undefined
  readonly photos = { most: 5, types: 'image/jpeg,image/png,image/webp,image/avif' }
  /** Photos that wait for the sender. */
  #chosen: File[] = []
  /** Sends it all and tells what came of it; fetched at the first touch. */
  declare sender: Sender | undefined
  declare form: string | undefined
  declare readonly opening: Opening
  #desk

  constructor(opening: Opening) {
    const { about, visitor } = opening
    this.opening = opening
    this.#desk = openDesk(`${visitor.shop}:${about.subject}:${about.product ?? ''}`)
    const { form, ...draft } = this.#desk.read()
    Object.assign(this.draft, draft)
    this.form = form
  }

  /** Asks for what will be needed once the shopper has written. */
  prepare() {
    this.#hire()
      .then(({ paper }) => paper.take())
      .catch(() => {}) // the next touch tries again
  }

  /** Photos chosen or dropped; where the sender cannot be fetched, they wait for the next touch. */
  take(files: Iterable<File> | null = []) {
    this.#chosen.push(...(files ?? []))
    this.prepare()
  }

  change(part: Partial<Draft>) {
    this.draft = { ...this.draft, ...part }
    for (const field in part) delete this.problems[field as keyof Problems]
    this.keep()
    this.opening.changed()
  }

  /** @param language of the page, for the mails about this review */
  async send(language: 'pl' | 'en') {
    if (this.isSending) return
    this.isSending = true
    this.failure = undefined
    this.opening.changed()
    try {
      await this.#hire()
    } catch {
      this.isSending = false
      this.failure = { why: 'unsent', minutes: 0 }
      return this.opening.changed()
    }
    return this.sender?.send(language)
  }

  /** @throws when it cannot be fetched; the next call tries again */
  async #hire() {
    const { Sender } = await import('../review-sender/index.ts')
    if (!this.sender) {
      this.sender = new Sender(this)
      this.opening.changed()
    }
    this.sender.picker.add(this.#chosen.splice(0))
    return this.sender
  }

  keep() {
    this.#desk.keep({ ...this.draft, form: this.form })
  }

  drop() {
    this.#desk.drop()
  }
}
