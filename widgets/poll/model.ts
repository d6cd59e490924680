import type { PollCounts, PublicPoll } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import type { SharedPage } from '../../sdk/shared.ts'
import { warn } from '../../sdk/warn.ts'
import { builtIn } from '../../sdk/words.ts'
import type { Desk } from '../poll-desk/index.ts'

/** One poll, what this visitor chose and, where they may see them, the counts. */
export class Poll {
  poll: PublicPoll | undefined
  /** The answer that counts, or is about to. */
  own: string | null = null
  /** Opens the counts to who has voted. */
  key: string | null = null
  /** The answer that is marked in the form. */
  chosen: string | null = null
  counts: PollCounts | null = null
  /** The server cannot be reached just now. */
  isLost = false
  /** The results are looked at before voting, or the form after it. */
  isTurned = false
  /** What takes votes and shows results, fetched at the first touch. */
  desk: Desk | undefined
  readonly opening: Opening
  /** In which the poll is asked for; undefined leaves it to the shop's, in which the widget speaks too then. */
  #lang: 'pl' | 'en' | undefined
  readonly #ranks: Record<string, number> = {}

  constructor(opening: Opening) {
    this.opening = opening
    this.#lang = opening.locale ? builtIn(opening.locale) : undefined
    this.load()
  }

  get params() {
    return { poll: this.opening.host.getAttribute('poll') ?? '' }
  }

  /** A poll that is being written, shown on the admin page: it stands in the address and takes no vote. */
  get isSample() {
    return this.params.poll === '#'
  }

  get isOver() {
    const { isClosed, endsAt } = this.poll ?? {}
    return isClosed || (!!endsAt && Date.parse(endsAt) <= Date.now())
  }

  get isVoting() {
    return !this.isOver && this.isTurned === !!this.own
  }

  /** Tells it the language of the widget; where that changes the poll is read again. */
  speak(locale: string) {
    const before = this.#lang
    this.#lang = builtIn(locale)
    if (before && before !== this.#lang) this.load()
  }

  async load() {
    const { call, signal, visitor } = this.opening
    const { params, isSample } = this
    const { token } = visitor
    const lang = this.#lang
    const options = { signal, again: () => this.show({ isLost: true }) }
    try {
      const own = token && !isSample && call('GET /v1/shops/:shop/visitor/polls/:poll', { params }, { ...options, visitor: token })
      const poll = isSample
        ? JSON.parse(decodeURIComponent(location.hash.slice(1)))
        : await call('GET /v1/shops/:shop/polls/:poll', { params, query: { ...(lang && { lang }) } }, options)
      const { option = null, key = null } = (own && (await own)) || {}
      if (lang !== this.#lang && lang) return
      this.show({ poll, key, own: option, chosen: option ?? this.chosen, counts: poll.counts, isLost: false })
      if (!this.isVoting) (await this.prepare()).follow()
    } catch (error) {
      if (!signal.aborted) warn('a poll could not load', error)
    }
  }

  async prepare() {
    const { Desk } = await import('../poll-desk/index.ts')
    this.desk ??= new Desk(this)
    this.opening.changed()
    return this.desk
  }

  /** What the shopper did waits for what can do it. */
  act(what: (desk: Desk) => void) {
    this.prepare().then(what, () => this.show({ isLost: true }))
  }

  /** An order of this visit's own, where the poll wants one. */
  rankOf = ({ id }: { id: string }) => (this.#ranks[id] ??= Math.random())

  /** Of the picture of an answer. */
  addressOf({ id }: { id: string }) {
    const page = (globalThis as SharedPage)[Symbol.for('kontuar')]
    return `${page?.url}v1/shops/${page?.shop}/poll-images/${id}`
  }

  show(part: Partial<Pick<Poll, 'poll' | 'own' | 'key' | 'chosen' | 'counts' | 'isLost' | 'isTurned'>>) {
    Object.assign(this, part)
    this.opening.changed()
  }
}
