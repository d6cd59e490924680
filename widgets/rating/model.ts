import type { Summary } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import { ratingOf } from './batch.ts'

export class Rating {
  summary: Summary | undefined
  /** Takes the shopper to the reviews, where the page has them. */
  readonly toReviews: (() => void) | undefined

  /** Tells how the shop treats reviews, where the page wants that beside these stars. */
  readonly explain: (() => void) | undefined

  constructor({ about, call, changed, host, wayTo }: Opening) {
    if (host.hasAttribute('policy')) this.explain = () => explainIn(host)
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

function explainIn(host: HTMLElement) {
  import('../policy/index.ts').then(
    ({ showPolicy }) => showPolicy(host),
    (error) => warn('the policy could not load', error),
  )
}
