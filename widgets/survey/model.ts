import type { ApiError } from '../../sdk/api.ts'
import type { PublicSurvey, SurveyQuestion } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { untilBack } from '../../sdk/retry.ts'
import { pathOf, type Value } from '../../sdk/surveys/path.ts'
import { warn } from '../../sdk/warn.ts'
import { openDrawer, type Sheet } from './sheet.ts'

/** One survey on its way: every answer is kept here and sent at once, one request after another. */
export class Survey {
  asked: Omit<PublicSurvey, 'id'> | undefined
  given: Record<string, Value | undefined> = {}
  /** Of the question that is shown. */
  at = 0
  isWrong = false
  /** The server cannot be reached; what was answered waits here. */
  isWaiting = false
  /** It could not load, as one that the shop has ended. */
  hasFailed = false
  readonly #opening: Opening
  readonly #id: string
  readonly #drawer
  #sheet: Sheet
  #isSending = false

  constructor(opening: Opening) {
    this.#opening = opening
    this.#id = opening.host.getAttribute('survey') ?? ''
    this.#drawer = openDrawer(opening.visitor.shop, this.#id)
    const kept = this.#drawer.read()
    this.#sheet = kept ?? { id: crypto.randomUUID(), waiting: {} }
    this.#load(!!kept).then(opening.changed, (error) => {
      this.hasFailed = true
      opening.changed()
      if (!opening.signal.aborted) warn('a survey could not load', error)
    })
  }

  get isFinished() {
    return !!this.#sheet.isFinished
  }

  get path(): SurveyQuestion[] {
    return pathOf(this.asked?.questions ?? [], this.given)
  }

  async #load(isKept: boolean) {
    const { call, signal } = this.#opening
    const params = { survey: this.#id }
    const options = { signal, again: () => {} }
    const survey = call('GET /v1/shops/:shop/surveys/:survey', { params }, options)
    const own = isKept
      ? call('GET /v1/shops/:shop/surveys/:survey/responses/:response', { params: { ...params, response: this.#sheet.id } }, options).catch(
          (error: ApiError) => {
            if (error.status !== 404) throw error // what was answered before never came there
          },
        )
      : undefined
    const [asked, sofar] = await Promise.all([survey, own])
    this.asked = { ...asked, ...(sofar && { version: sofar.version, questions: sofar.questions }) }
    this.given = { ...sofar?.answers, ...this.#sheet.waiting } as Survey['given']
    if (sofar?.finished) this.#sheet.isFinished = true
    const { path } = this
    this.at = Math.max(
      0,
      path.findIndex(({ id }) => this.given[id] == null),
    )
    if (isKept && path.every(({ id }) => this.given[id] != null)) this.at = path.length - 1
    this.#send()
  }

  /** Keeps an answer and sends it; undefined takes it back. */
  answer(id: string, value: Value | undefined) {
    this.given = { ...this.given, [id]: value }
    this.isWrong = false
    this.#sheet.waiting[id] = value ?? null
    this.#keep('answered')
  }

  back() {
    this.#go(this.at - 1)
  }

  next() {
    const { path, given, at } = this
    const question = path[at]
    if (!question) return
    const value = given[question.id]
    this.isWrong = question.required ? value == null || value === '' : Array.isArray(value) && value.length < question.min
    if (this.isWrong) return this.#show()
    if (at + 1 < path.length) return this.#go(at + 1)
    this.#sheet.isFinished = true
    this.#keep('finished')
    this.#show()
  }

  #go(at: number) {
    this.at = at
    this.isWrong = false
    this.#show()
  }

  /** Draws, and takes the keyboard to what is new. */
  #show() {
    const { changed, host } = this.#opening
    changed()
    host.shadowRoot?.querySelector<HTMLElement>('h2')?.focus()
  }

  #keep(what: 'answered' | 'finished') {
    const { changed, host } = this.#opening
    this.#drawer.keep(this.#sheet)
    host.dispatchEvent(new CustomEvent(`kontuar-survey-${what}`, { bubbles: true, composed: true, detail: { survey: this.#id } }))
    changed()
    this.#send()
  }

  /** Sends what waits, with the end of it all where that has come. Only one request is under way, so that the last answer comes last. */
  async #send() {
    const { call, changed, host, signal, visitor } = this.#opening
    const { waiting, id, isFinished: finished = false } = this.#sheet
    if (this.#isSending || !this.asked || (!Object.keys(waiting).length && !(finished && !this.#isTold))) return
    this.#isSending = true
    const { order, conversation } = host.dataset
    const body = {
      version: this.asked.version,
      answers: waiting,
      finished,
      url: location.origin + location.pathname,
      ...(order && { order }),
      ...(conversation && { conversation }),
    }
    this.#sheet.waiting = {}
    try {
      const answer = await call(
        'PUT /v1/shops/:shop/surveys/:survey/responses/:response',
        { params: { survey: this.#id, response: id }, body },
        { visitor: visitor.token },
      )
      visitor.token = answer.visitor
      this.#isTold = answer.finished
      this.isWaiting = false
    } catch (error) {
      const { isFinal, retryAfter } = error as Partial<ApiError>
      if (isFinal) warn('answers were refused', error)
      else {
        this.#sheet.waiting = { ...waiting, ...this.#sheet.waiting }
        this.isWaiting = true
        changed()
        await untilBack(retryAfter, signal).catch(() => {})
      }
    }
    this.#isSending = false
    this.#drawer.keep(this.#sheet)
    if (signal.aborted) return
    changed()
    this.#send()
  }

  /** The server knows that it is finished. */
  #isTold = false
}
