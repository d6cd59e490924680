import type { Summary } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import { ratingOf } from './batch.ts'

export class Rating {
  summary: Summary | undefined
  /** Takes the shopper to the reviews, where the page has them. */
  readonly toReviews: (() => void) | undefined

  constructor({ about, call, changed, wayTo }: Opening) {
    this.toReviews = wayTo('kontuar-reviews')
    if (!about.product) return
    ratingOf(about.product, call).then(
      (summary) => {
        this.summary = summary
        changed()
      },
      (error) => warn('a rating could not load', error),
    )
  }
}
