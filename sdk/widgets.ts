/** Every widget by its tag. Literal on purpose: the bundler makes one lazy chunk of each line. */
export const widgets: Record<string, () => Promise<unknown>> = {
  'kontuar-rating': () => import('../widgets/rating/index.ts'),
  'kontuar-reviews': () => import('../widgets/reviews/index.ts'),
  'kontuar-review-form': () => import('../widgets/review-form/index.ts'),
  'kontuar-shop-reviews': () => import('../widgets/shop-reviews/index.ts'),
  'kontuar-badge': () => import('../widgets/badge/index.ts'),
  'kontuar-poll': () => import('../widgets/poll/index.ts'),
  'kontuar-survey': () => import('../widgets/survey/index.ts'),
  'kontuar-push': () => import('../widgets/push/index.ts'),
}

/** What every widget imports. Asked for beside the first widget, it is there a round trip sooner. */
export const core = () => import('./core.ts')

/** The panel of a chat, which its button opens. */
export const chat = () => import('../widgets/chat/index.ts')
