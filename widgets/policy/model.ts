import type { ReviewPolicy } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'

/** How the shop treats reviews, asked for when a shopper wants to know. */
export class Policy {
  policy: ReviewPolicy | undefined
  isFailed = false
  readonly opening: Opening

  constructor(opening: Opening) {
    this.opening = opening
    this.load()
  }

  async load() {
    const { call, changed, signal } = this.opening
    this.isFailed = false
    changed()
    try {
      this.policy = await call('GET /v1/shops/:shop/review-policy', {}, { signal })
    } catch (error) {
      if (signal.aborted) return
      this.isFailed = true
      warn('the policy could not load', error)
    }
    changed()
  }

  leave() {
    this.opening.host.remove()
  }
}
