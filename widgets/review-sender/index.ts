import { type ComponentChild, h } from 'preact'
import type { ApiError } from '../../sdk/api.ts'
import type { OwnReview } from '../../sdk/contract.gen.ts'
import { type Opening, sheetOf } from '../../sdk/element.tsx'
import type { ReviewSent } from '../../sdk/types.ts'
import { warn } from '../../sdk/warn.ts'
import type { Say } from '../../sdk/words.ts'
import { Picker } from '../photo-picker/index.ts'
import type { Limits } from '../photo-picker/limits.ts'
import type { Key as Photographed } from '../photo-picker/words.ts'
import { Paper } from './paper.ts'
import { Remark, type Remarked } from './Remark.tsx'
import { type Draft, type Field, fields, type Problems, problemsIn, problemsOf } from './rules.ts'
import css from './style.css'
import { type Thanked, Thanks } from './Thanks.tsx'

const sheet = sheetOf(css)
const reasons: Partial<Record<string, 'tooMany' | 'given'>> = { TOO_MANY_REQUESTS: 'tooMany', REVIEW_ALREADY_GIVEN: 'given' }

/** A review on its way. */
export interface Written {
  readonly draft: Draft
  problems: Problems
  isSending: boolean
  failure: { why: 'unsent' | 'tooMany' | 'given'; minutes: number } | undefined
  sent: OwnReview | undefined
  /** With which it was tried to be sent. */
  form: string | undefined
  readonly opening: Opening
  readonly photos: Limits
  /** Keeps it in this tab. */
  keep(): void
  drop(): void
}

/** Sends a review with its photos, and tells what came of it. */
export class Sender {
  readonly paper: Paper
  readonly picker: Picker
  readonly #written: Written

  constructor(written: Written) {
    const { form, opening, photos } = written
    this.#written = written
    this.paper = new Paper(opening.call, form)
    this.picker = new Picker(opening, photos)
    opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  /** What is said beneath a field: how much more fits, or what is wrong. */
  remark(field: Field, say: Say<Remarked>): ComponentChild {
    const { draft, problems } = this.#written
    return h(Remark, { field, value: `${draft[field]}`, problem: problems[field], say })
  }

  thanks(review: OwnReview, say: Say<Thanked | Photographed>): ComponentChild {
    return h(Thanks, { review, say }, this.picker.show(say))
  }

  /** @param language of the page, for the mails about this review */
  async send(language: 'pl' | 'en') {
    const written = this.#written
    const { about, call, changed, host, visitor } = written.opening
    if (this.#refuse(problemsOf(written.draft))) return
    try {
      const { email, title, text, author, ...rest } = written.draft
      const trimmed = { ...rest, title: title.trim(), text: text.trim(), author: author.trim(), ...(email.trim() && { email: email.trim() }) }
      const { review, visitor: token } = await this.paper.send((form) => {
        written.form = form
        written.keep()
        return call('POST /v1/shops/:shop/reviews', { body: { ...about, ...trimmed, form, locale: language } }, { visitor: visitor.token })
      })
      visitor.token = token
      written.drop()
      written.sent = review
      this.picker.send(review.id)
      changed()
      host.shadowRoot?.querySelector('h2')?.focus()
      host.dispatchEvent(new CustomEvent<ReviewSent>('kontuar-review-sent', { bubbles: true, composed: true, detail: { ...about, review } }))
    } catch (error) {
      const { code = '', isFinal, retryAfter = 60 } = error as Partial<ApiError>
      if (this.#refuse(problemsIn(error as Partial<ApiError>))) return
      const why = reasons[code] ?? 'unsent'
      written.failure = { why, minutes: Math.ceil(retryAfter / 60) }
      written.isSending = false
      if (why === 'given') written.drop()
      else if (isFinal) warn('a review was refused', error)
      changed()
    }
  }

  /** Takes the shopper to the first field to be mended. */
  #refuse(problems: Problems): boolean {
    const { changed, host } = this.#written.opening
    const first = fields.find((field) => problems[field])
    Object.assign(this.#written, { problems, isSending: !first && this.#written.isSending })
    changed()
    if (first) host.shadowRoot?.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    return !!first
  }
}
