import { isSame } from '../../sdk/about.ts'
import { ApiError } from '../../sdk/api.ts'
import type { Api, OwnReview, PublicReview, Summary } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'

const list = 'GET /v1/shops/:shop/reviews'
export type Sort = NonNullable<Api[typeof list]['query']['sort']>

interface Wish {
  sort: Sort
  stars: number | undefined
  /** The page after this place; the first one without. */
  after?: string | undefined
}

/** Published reviews, page by page, and the shopper's own. What is shown stays while more is loading, and after a failure. */
export class Reviews {
  /** `refused`: asking again would not help. */
  phase: 'loading' | 'ready' | 'failed' | 'refused' = 'loading'
  wish: Wish = { sort: 'helpful', stars: undefined }
  summary: Summary | undefined
  reviews: PublicReview[] = []
  next: string | null = null
  /** What this visitor wrote and nobody else can see yet. */
  own: OwnReview[] = []
  /** What the shopper's last wish brought: a new list, or so many reviews more. */
  news: 'list' | number | undefined
  readonly opening: Opening
  #running = new AbortController()

  constructor(opening: Opening) {
    this.opening = opening
    const { about, signal } = opening
    signal.addEventListener('abort', () => this.#running.abort())
    document.addEventListener(
      'kontuar-review-sent',
      ({ detail }) => {
        if (!isSame(detail, about)) return
        if (detail.review.status === 'published') this.retry()
        else this.#addOwn([detail.review])
      },
      { signal },
    )
    this.#load()
    this.#loadOwn()
  }

  sortBy(sort: Sort) {
    this.#load({ sort, stars: this.wish.stars })
  }

  filterBy(stars: number | undefined) {
    this.#load({ sort: this.wish.sort, stars })
  }

  more() {
    const { sort, stars } = this.wish
    if (this.next && this.phase !== 'loading') this.#load({ sort, stars, after: this.next })
  }

  retry() {
    this.#load(this.wish)
  }

  async #load(wish = this.wish) {
    const { about, call, changed, host } = this.opening
    this.#running.abort()
    this.#running = new AbortController()
    const { signal } = this.#running
    this.wish = wish
    this.phase = 'loading'
    const isFirst = !this.summary
    changed()
    const again = () => {
      this.phase = 'failed'
      changed()
    }
    try {
      const query = { ...about, ...wish, sort: wish.sort === 'helpful' ? undefined : wish.sort }
      const { summary, reviews, next } = await call(list, { query: query as Api[typeof list]['query'] }, { signal, again })
      const known = wish.after ? this.reviews : []
      const added = reviews.filter(({ id }) => known.every((review) => review.id !== id))
      if (!isFirst) this.news = wish.after ? added.length : 'list'
      Object.assign(this, { phase: 'ready', summary, next, reviews: [...known, ...added] })
      changed()
      if (wish.after) host.shadowRoot?.querySelectorAll<HTMLElement>('li')[known.length]?.focus()
    } catch (error) {
      if (signal.aborted) return
      const isFinal = error instanceof ApiError && error.isFinal
      if (isFinal) warn('reviews were refused', error)
      this.phase = isFinal ? 'refused' : 'failed'
      changed()
    }
  }

  async #loadOwn() {
    const { about, call, signal, visitor } = this.opening
    if (!visitor.token) return
    const options = { signal, visitor: visitor.token, again: () => {} }
    const mine = await call('GET /v1/shops/:shop/visitor/reviews', { query: about }, options).catch(() => undefined)
    this.#addOwn(mine?.reviews ?? []) // without an answer the others' reviews stand alone
  }

  #addOwn(reviews: OwnReview[]) {
    const added = reviews.filter(({ id, status }) => status === 'pending' && this.own.every((review) => review.id !== id))
    this.own = [...added, ...this.own]
    this.opening.changed()
  }
}
