import type { ShopRating } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'

/** The stars of the shop itself. */
export class Badge {
  rating: ShopRating | undefined
  readonly #opening: Opening

  constructor(opening: Opening) {
    const { call, changed, signal } = opening
    this.#opening = opening
    call('GET /v1/shops/:shop/shop-rating', {}, { signal, again: () => {} }).then(
      (rating) => {
        this.rating = rating
        changed()
      },
      (error) => signal.aborted || warn('the badge could not load', error),
    )
  }

  /** Tells how the shop treats reviews. */
  explain() {
    import('../policy/index.ts').then(
      ({ showPolicy }) => showPolicy(this.#opening.host),
      (error) => warn('the policy could not load', error),
    )
  }
}
