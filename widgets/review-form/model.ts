import { ApiError } from '../../sdk/api.ts'
import type { OwnReview } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { ReviewSent } from '../../sdk/types.ts'
import { warn } from '../../sdk/warn.ts'
import { openDesk } from './desk.ts'
import { Paper } from './paper.ts'
import { type Draft, fields, type Problems, problemsIn, problemsOf } from './rules.ts'

export interface Failure {
  why: 'unsent' | 'tooMany' | 'given'
  minutes?: number
}

/** What the shopper types, kept in this tab until it is sent, and the sending of it. */
export class ReviewForm {
  draft: Draft = { stars: 0, title: '', text: '', author: '', email: '', website: '' }
  problems: Problems = {}
  isSending = false
  failure: Failure | undefined
  sent: OwnReview | undefined
  readonly opening: Opening
  readonly paper: Paper
  #desk

  constructor(opening: Opening) {
    const { about, call, visitor } = opening
    this.opening = opening
    this.#desk = openDesk(`${visitor.shop}:${about.subject}:${about.product}`)
    const { form, ...draft } = this.#desk.read()
    Object.assign(this.draft, draft)
    this.paper = new Paper(call, form)
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
      const { title, text, author, email, ...rest } = this.draft
      const written = { title: title.trim(), text: text.trim(), author: author.trim(), ...(email.trim() && { email: email.trim() }) }
      const { review, visitor: token } = await this.paper.send(async (form) => {
        this.#keep(form)
        const body = { ...about, ...rest, ...written, form, locale: language }
        return call('POST /v1/shops/:shop/reviews', { body }, { visitor: visitor.token })
      })
      visitor.token = token
      this.#desk.drop()
      this.sent = review
      changed()
      host.shadowRoot?.querySelector('h2')?.focus()
      host.dispatchEvent(new CustomEvent<ReviewSent>('kontuar-review-sent', { bubbles: true, composed: true, detail: { ...about, review } }))
    } catch (error) {
      this.isSending = false
      if (error instanceof ApiError && this.#refuse(problemsIn(error))) return
      this.failure = failureOf(error)
      if (this.failure.why === 'given') this.#desk.drop()
      else if (error instanceof ApiError && error.isFinal) warn('a review was refused', error)
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

  #keep(form = this.paper.name) {
    this.#desk.keep({ ...this.draft, form })
  }
}

function failureOf(error: unknown): Failure {
  const { code, retryAfter = 60 } = error as Partial<ApiError>
  if (code === 'REVIEW_ALREADY_GIVEN') return { why: 'given' }
  if (code === 'TOO_MANY_REQUESTS') return { why: 'tooMany', minutes: Math.ceil(retryAfter / 60) }
  return { why: 'unsent' }
}
