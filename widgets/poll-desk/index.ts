import { type ComponentChild, h } from 'preact'
import { sheetOf } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import { builtIn, type Say } from '../../sdk/words.ts'
import type { Poll } from '../poll/model.ts'
import { follow } from './follow.ts'
import { Results } from './Results.tsx'
import { type Said, send } from './send.ts'
import css from './style.css'
import { words as en } from './words.en.ts'
import { type Key, words as pl } from './words.pl.ts'

const sheet = sheetOf(css)
const REFUSALS: Partial<Record<string, Key>> = { POLL_VOTE_FINAL: 'final', POLL_VOTERS_ONLY: 'only', POLL_OVER: 'over' }

/** Takes the votes in one poll and shows how it stands. */
export class Desk {
  readonly #model: Poll
  #said: Key | undefined
  #isSending = false
  #isFollowed = false

  constructor(model: Poll) {
    this.#model = model
    model.opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  results<Known extends string>(say: Say<Known>): ComponentChild {
    return h(Results, { model: this.#model, desk: this, say: knowing(say) })
  }

  notice<Known extends string>(say: Say<Known>) {
    return this.#said && knowing(say)(this.#said)
  }

  /** Shows the vote at once, and sends it until the server has taken or refused it. @param option null takes the vote back */
  async vote(option: string | null) {
    const model = this.#model
    const { own, counts, poll, isSample, opening } = model
    if (this.#isSending || !poll) return
    const before = { own, counts, chosen: own }
    const by = (id: string | null) => Number(id === option) - Number(id === own)
    const votes = poll.options.map(({ id }, at) => (counts?.votes[at] ?? 0) + by(id))
    const moved = counts || (isSample && /voted|always/.test(poll.results)) ? { votes, total: (counts?.total ?? 0) + Number(!!option) - Number(!!own) } : null
    this.#said = isSample ? 'thanks' : 'saving'
    this.#isSending = !isSample
    this.#focus()
    model.show({ own: option, chosen: option, isTurned: false, counts: moved })
    if (isSample) return
    try {
      const said = await send(opening, model.params, option, () => model.show({ isLost: true }))
      this.#settle(option ? 'thanks' : 'undone')
      this.#take(said)
    } catch (error) {
      if (opening.signal.aborted) return
      const { code = '' } = error as { code?: string }
      this.#settle(REFUSALS[code] ?? 'failed')
      model.show({ ...before, isLost: false })
      if (code === 'POLL_OVER') model.load()
    }
  }

  #settle(said: Key) {
    this.#isSending = false
    this.#said = said
  }

  #take({ option, key }: Said) {
    const model = this.#model
    const isSeen = key || model.poll?.counts
    model.show({ own: option, chosen: option, key, isLost: false, ...(!isSeen && { counts: null }) })
    this.follow()
  }

  /** Turns to the results, or to the form. */
  turn() {
    this.#said = undefined
    this.#focus()
    this.#model.show({ isTurned: !this.#model.isTurned })
    this.follow()
  }

  #focus() {
    this.#model.opening.host.shadowRoot?.querySelector('h2')?.focus()
  }

  /** From now on the counts change as others vote, where this visitor may see them. */
  follow() {
    const model = this.#model
    const { opening, isOver, isSample, key, poll } = model
    if (this.#isFollowed || isSample || isOver || !(key || poll?.counts)) return
    this.#isFollowed = true
    const about = () => ({ params: model.params, query: { ...(model.key && { key: model.key }) } })
    follow(opening, about, ({ total, votes, isOver }) => {
      if (this.#isSending || !model.poll || !(model.own || model.poll.counts)) return
      model.show({ counts: { total, votes }, poll: { ...model.poll, isClosed: model.poll.isClosed || !!isOver } })
    }).catch((error) => warn('live counts could not load', error))
  }
}

const knowing = <Known extends string>(say: Say<Known>) => say.with<Key>(builtIn(say.locale) === 'pl' ? pl : en)
