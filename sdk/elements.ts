interface Common {
  /** Language of this widget alone. */
  lang?: string
  /** For a page that is dark without saying so by `color-scheme`. */
  theme?: 'light' | 'dark' | 'auto'
}

/** A product of the shop by its own id, or the shop itself. */
type About = { product: string; subject?: 'product' } | { subject: 'shop'; product?: never }

/** The widgets' attributes by tag, for JSX. */
export interface Elements {
  'kontuar-rating': Common & {
    product: string
    /** A button beside the stars tells how reviews are checked. */
    policy?: '' | boolean
  }
  'kontuar-reviews': Common & About
  'kontuar-review-form': Common & About
  'kontuar-shop-reviews': Common & {
    /** How many of the newest reviews, 1 to 24; 6 without. */
    limit?: number | `${number}`
  }
  'kontuar-badge': Common
  'kontuar-poll': Common & {
    /** The poll's id, from the admin page. */
    poll: string
  }
  'kontuar-survey': Common & { survey: string }
  'kontuar-push': Common & {
    /** Opens by itself, at most as often as who closed it will bear: after 3, 7 and then 30 days. */
    prompt?: '' | boolean
    /** What the shop calls this part of its pages. */
    group?: string
    /** Labels for segments, parted by commas. */
    tags?: string
  }
  'kontuar-chat': {
    /** The chat's id; the first one of the page without. */
    chat?: string
  }
}
