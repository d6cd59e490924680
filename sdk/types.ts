import type { OwnReview } from './contract.gen.ts'

/** A sentence with `{places}`; or its forms by plural category, chosen by `{n}`. */
export type Entry = string | ({ other: string } & { [Form in Intl.LDMLPluralRule]?: string })

/** One language: entries by name, by widget, as in `{ reviews: { title: 'Bewertungen' } }`. What is missing is shown in English. */
export type Words = Record<string, Record<string, Entry>>

export interface Options {
  /** The publishable key, `pk_…`. */
  shop: string
  /** Where the Kontuar server runs. */
  url: string
  /** Language of all widgets. Without it each follows its own `lang` attribute, then that of the page, then the shop. */
  locale?: string | undefined
  /** More languages, or other wording, by language. */
  words?: Record<string, Words>
}

export interface ReviewSent {
  subject: 'product' | 'shop'
  /** The shop's own product id; absent for a review of the shop. */
  product?: string
  review: OwnReview
}

export interface ChatOpened {
  /** The chat's id. */
  chat: string
}

export interface ChatEnded {
  /** The chat's id. */
  chat: string
  conversation: string
  endedBy: 'visitor' | 'staff' | 'system' | null
}

/** Each is also a DOM event that bubbles: `review.sent` is `kontuar-review-sent`. */
export interface Events {
  'review.sent': ReviewSent
  'chat.opened': ChatOpened
  /** A conversation ended, by whichever side. */
  'chat.ended': ChatEnded
}

/** What the shopper agreed to. */
export interface Consent {
  /** Whether visits may be tracked, which stores and sends. */
  tracking: boolean
  /**
   * The shopper has just pressed a button that says so on this very site. Needed where the browser asks not to be tracked
   * (Global Privacy Control, Do Not Track); consent taken for granted counts for nothing there.
   */
  explicit?: boolean
}

/** What each event tells. Sums are in the minor units of the currency (ISO 4217): 4900 with PLN is 49 zł. */
export interface Tracked {
  /** The first page view is counted by itself; this is for pages drawn without a load. */
  page: Record<string, never>
  /** The shop's own product id. */
  product: { product: string }
  cart: { value: number; currency: string }
  /** The order's number, as people call it. */
  order: { order: string; value?: number; currency?: string }
}

export interface Kontuar {
  readonly shop: string
  /** May be set at any time; the widgets on the page follow. */
  locale: string | undefined
  /** Runs `task` at once. Before the script has loaded, the same call on `window.kontuar = []` waits for it. */
  push(task: (kontuar: Kontuar) => void): void
  /** @returns a function that stops listening */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void
  /** Adds a language, or other wording of a known one. */
  words(locale: string, words: Words): void
  /**
   * Says what the shopper agreed to; it is remembered. Before that nothing is stored or sent, and with `tracking: false`
   * what was stored is deleted, here and on the server.
   * @returns what they agreed to last; undefined while they were not asked
   */
  consent(choice?: Consent): Pick<Consent, 'tracking'> | undefined
  /** Tells an event. What happens on this page before consent is told once there is one, and else forgotten. */
  track<Type extends keyof Tracked>(type: Type, data?: Tracked[Type]): void
  /** Says who is logged in, by a token that the shop's back end signed. Waits for consent as `track` does. */
  identify(token: string): void
  /** The conversation with the shop. */
  chat: {
    /** @param chat its id; the first one of this page without */
    open(chat?: string): void
    /** Hides the panel; the conversation goes on. */
    close(): void
  }
  /** Empties all widgets and stops every listener and observer. `createKontuar` may start anew. */
  destroy(): void
}

declare global {
  interface Window {
    /** Before the script has loaded: a list of tasks for it. */
    kontuar?: Kontuar | Array<(kontuar: Kontuar) => void>
  }
  interface GlobalEventHandlersEventMap {
    'kontuar-review-sent': CustomEvent<ReviewSent>
    'kontuar-chat-opened': CustomEvent<ChatOpened>
    'kontuar-chat-ended': CustomEvent<ChatEnded>
  }
  interface HTMLElementTagNameMap {
    'kontuar-rating': HTMLElement
    'kontuar-reviews': HTMLElement
    'kontuar-review-form': HTMLElement
    'kontuar-shop-reviews': HTMLElement
    'kontuar-badge': HTMLElement
    'kontuar-chat': HTMLElement
  }
}
