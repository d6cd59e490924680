import type { ApiError } from '../../sdk/api.ts'
import type { Api, OwnReview, PublicReview, Summary } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import type { Ballot } from '../visitor/ballot.ts'
import type { Chosen } from '../visitor/news.ts'
import type { Album } from '../visitor/photos.ts'

const list = 'GET /v1/shops/:shop/reviews'
export type Sort = NonNullable<Api[typeof list]['query']['sort']>

interface Wish {
  /** The server's own order without. */
  sort?: Sort | undefined
  stars?: number | undefined
  /** The page after this place; the first one without. */
  after?: string | undefined
}

type Acts = typeof import('../visitor/index.ts')

/** Published reviews, page by page, and the shopper's own. What is shown stays while more is loading, and after a failure. */
export class Reviews implements Album, Ballot, Chosen {
  /** `refused`: asking again would not help. */
  phase: 'loading' | 'ready' | 'failed' | 'refused' = 'loading'
  wish: Wish = {}
  declare summary: Summary | undefined
  reviews: PublicReview[] = []
  declare next: string | null | undefined
  /** What this visitor wrote and nobody else can see yet. */
  own: OwnReview[] = []
  declare news: Chosen['news']
  votes: Ballot['votes'] = {}
  declare answer: Ballot['answer']
  declare gallery: Album['gallery']
  /** What only a shopper who acts needs; the reviews stand before it and without it. */
  declare acts: Acts | undefined
  declare readonly opening: Opening
  #running: AbortController | undefined

  constructor(opening: Opening) {
    this.opening = opening
    opening.signal.addEventListener('abort', () => this.#running?.abort())
    this.ask()
    if (opening.visitor.token) this.#acting()
  }

  /** Tells how the shop treats reviews. */
  explain() {
    this.#acting(({ explain }) => explain(this.opening.host))
  }

  more() {
    if (this.next && this.phase !== 'loading') this.ask({ after: this.next })
  }

  /** Changes the wish and loads its first page, or the one after a place. */
  async ask(part: Wish = {}) {
    const { about, call, changed, host } = this.opening
    this.#running?.abort()
    this.#running = new AbortController()
    const { signal } = this.#running
    const show = (phase: Reviews['phase']) => {
      this.phase = phase
      changed()
    }
    const { after } = part
    this.wish = { ...this.wish, after, ...part }
    show('loading')
    try {
      const { summary, reviews, next } = await call(
        list,
        { query: { ...about, ...this.wish } as Api[typeof list]['query'] },
        { signal, again: () => show('failed') },
      )
      const known = after ? this.reviews : []
      const added = reviews.filter(({ id }) => known.every((review) => review.id !== id))
      if (this.summary) this.news = after ? added.length : 'list'
      Object.assign(this, { summary, next, reviews: [...known, ...added] })
      show('ready')
      this.#acting()
      if (after) host.shadowRoot?.querySelectorAll('li')[known.length]?.focus()
    } catch (error) {
      if (signal.aborted) return
      const { isFinal } = error as Partial<ApiError>
      if (isFinal) warn('reviews were refused', error)
      show(isFinal ? 'refused' : 'failed')
    }
  }

  #acting(task?: (acts: Acts) => void) {
    import('../visitor/index.ts').then(
      (acts) => {
        if (!this.acts) acts.begin(this)
        this.acts = acts
        task?.(acts)
        this.opening.changed()
      },
      (error) => warn('a part of the reviews could not load', error),
    )
  }
}
