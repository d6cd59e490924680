import type { ApiError } from '../../sdk/api.ts'
import type { PublicReview, ShopRating } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'

const USUAL = 6
const MOST = 24

/** The shop's own stars and its newest reviews. What is shown stays after a failure. */
export class ShopReviews {
  /** `refused`: asking again would not help. */
  phase: 'loading' | 'ready' | 'failed' | 'refused' = 'loading'
  rating: ShopRating | undefined
  reviews: PublicReview[] = []
  readonly opening: Opening
  #unfolded = new Set<string>()

  constructor(opening: Opening) {
    this.opening = opening
    this.load()
  }

  /** How many are wished for by the attribute `limit`. */
  get limit() {
    const wish = Math.round(Number(this.opening.host.getAttribute('limit')))
    return wish > 0 ? Math.min(wish, MOST) : USUAL
  }

  async load() {
    const { call, signal } = this.opening
    const options = { signal, again: () => this.#show('failed') }
    this.#show('loading')
    try {
      const newest = { subject: 'shop', sort: 'newest', limit: this.limit } as const
      const [rating, { reviews }] = await Promise.all([
        call('GET /v1/shops/:shop/shop-rating', {}, options),
        call('GET /v1/shops/:shop/reviews', { query: newest }, options),
      ])
      Object.assign(this, { rating, reviews })
      this.#show('ready')
    } catch (error) {
      if (signal.aborted) return
      const { isFinal } = error as Partial<ApiError>
      if (isFinal) warn('reviews of the shop were refused', error)
      this.#show(isFinal ? 'refused' : 'failed')
    }
  }

  isFolded(id: string) {
    return !this.#unfolded.has(id)
  }

  /** Shows the whole text of a review. */
  unfold(id: string) {
    this.#unfolded.add(id)
    this.opening.changed()
  }

  /** Tells how the shop treats reviews. */
  explain() {
    import('../policy/index.ts').then(
      ({ showPolicy }) => showPolicy(this.opening.host),
      (error) => warn('the policy could not load', error),
    )
  }

  #show(phase: ShopReviews['phase']) {
    this.phase = phase
    this.opening.changed()
  }
}
