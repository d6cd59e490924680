/** Every widget by its tag, `kontuar-…`. Literal on purpose: the bundler makes one lazy chunk of each line. */
export const widgets: Record<string, () => Promise<unknown>> = {
  rating: () => import('../widgets/rating/index.ts'),
  reviews: () => import('../widgets/reviews/index.ts'),
  'review-form': () => import('../widgets/review-form/index.ts'),
  'shop-reviews': () => import('../widgets/shop-reviews/index.ts'),
  badge: () => import('../widgets/badge/index.ts'),
  poll: () => import('../widgets/poll/index.ts'),
  survey: () => import('../widgets/survey/index.ts'),
  push: () => import('../widgets/push/index.ts'),
}

/** What every widget imports. Asked for beside the first widget, it is there a round trip sooner. */
export const core = () => import('./core.ts')
