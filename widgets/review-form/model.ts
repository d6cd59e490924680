import type { ApiError } from '../../sdk/api.ts'
import type { OwnReview } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { ReviewSent } from '../../sdk/types.ts'
import { warn } from '../../sdk/warn.ts'
import type { Picker } from '../photo-picker/index.ts'
import { openDesk } from './desk.ts'
import { Paper } from './paper.ts'
import { type Draft, fields, type Problems, problemsIn, problemsOf } from './rules.ts'

const reasons: Partial<Record<string, 'tooMany' | 'given'>> = { TOO_MANY_REQUESTS: 'tooMany', REVIEW_ALREADY_GIVEN: 'given' }

/** What the shopper types, kept in this tab until it is sent, and the sending of it. */
export class ReviewForm {
  draft: Draft = { stars: 0, title: '', text: '', author: '', email: '', website: '' }
  problems: Problems = {}
  isSending = false
  failure: { why: 'unsent' | 'tooMany' | 'given'; minutes: number } | undefined
  sent: OwnReview | undefined
  /** Takes photos; fetched at the first touch. */
  picker: Picker | undefined
  readonly opening: Opening
  readonly paper: Paper
  #desk
  /** With which it was tried to be sent. */
  #form: string | undefined

  constructor(opening: Opening) {
    const { about, call, visitor } = opening
    this.opening = opening
    this.#desk = openDesk(`${visitor.shop}:${about.subject}:${about.product ?? ''}`)
    const { form, ...draft } = this.#desk.read()
    Object.assign(this.draft, draft)
    this.#form = form
    this.paper = new Paper(call, form)
  }

  /** Asks for what will be needed once the shopper has written. */
  prepare() {
    this.paper.take().catch(() => {})
    if (this.picker) return
    import('../photo-picker/index.ts').then(
      ({ Picker }) => {
        this.picker ??= new Picker(this.opening)
        this.opening.changed()
      },
      () => {}, // the next touch tries again
    )
  }

  change(part: Partial<Draft>) {
    this.draft = { ...this.draft, ...part }
    for (const field in part) delete this.problems[field as keyof Problems]
    this.#keep()
    this.opening.changed()
  }

  /** @param language of the page, for the mails about this review */
  async send(language: 'pl' | 'en') {
    if (this.isSending) return
    this.failure = undefined
    if (this.#refuse(problemsOf(this.draft))) return
    const { about, call, changed, host, visitor } = this.opening
    this.isSending = true
    changed()
    try {
      const { email, title, text, author, ...rest } = this.draft
      const written = { ...rest, title: title.trim(), text: text.trim(), author: author.trim(), ...(email.trim() && { email: email.trim() }) }
      const { review, visitor: token } = await this.paper.send((form) => {
        this.#form = form
        this.#keep()
        return call('POST /v1/shops/:shop/reviews', { body: { ...about, ...written, form, locale: language } }, { visitor: visitor.token })
      })
      visitor.token = token
      this.#desk.drop()
      this.sent = review
      this.picker?.send(review.id)
      changed()
      host.shadowRoot?.querySelector('h2')?.focus()
      host.dispatchEvent(new CustomEvent<ReviewSent>('kontuar-review-sent', { bubbles: true, composed: true, detail: { ...about, review } }))
    } catch (error) {
      const { code = '', isFinal, retryAfter = 60 } = error as Partial<ApiError>
      this.isSending = false
      if (this.#refuse(problemsIn(error as Partial<ApiError>))) return
      const why = reasons[code] ?? 'unsent'
      this.failure = { why, minutes: Math.ceil(retryAfter / 60) }
      if (why === 'given') this.#desk.drop()
      else if (isFinal) warn('a review was refused', error)
      changed()
    }
  }

  /** Takes the shopper to the first field to be mended. */
  #refuse(problems: Problems): boolean {
    this.problems = problems
    this.opening.changed()
    const first = fields.find((field) => problems[field])
    if (first) this.opening.host.shadowRoot?.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    return !!first
  }

  #keep() {
    this.#desk.keep({ ...this.draft, form: this.#form })
  }
}
