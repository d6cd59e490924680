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
  /** Address of the push worker on the shop's own site; `/push-worker.js` without it. */
  worker?: string | undefined
}

/**
 * Whether push messages reach this browser. `install`: on iPhone and iPad first the shop's page must be put on the home screen.
 * `blocked`: the shopper said no to the browser itself, which must not be asked again.
 */
export type PushState = 'unsupported' | 'install' | 'askable' | 'blocked' | 'off' | 'on'

export interface PushWish {
  /** The words that the shopper agrees to, kept as proof of consent. */
  text: string
  /** Their language; without it that of the page. */
  locale?: string
  /** Ids of topics. */
  topics?: string[]
  /** Labels for segments. */
  tags?: string[]
  /** What the shop calls this part of its pages. */
  group?: string | undefined
}

/** Push messages, for a shop that draws its own switch in the place of `<kontuar-push>`. */
export interface Push {
  /** Runs `task` at once. Before the script has loaded, the same call on `window.kontuar = []` waits for it. */
  (task: (kontuar: Kontuar) => void): void
  state(): Promise<PushState>
  /** Opens the browser's own question, so it may be called from a click alone. @throws where it fails; it may be tried again */
  subscribe(wish: PushWish): Promise<PushState>
  /** Off in the browser and on the server. */
  unsubscribe(): Promise<PushState>
}

export interface ReviewSent {
  subject: 'product' | 'shop'
  /** The shop's own product id; absent for a review of the shop. */
  product?: string
  review: OwnReview
}

export interface PollVoted {
  poll: string
  /** The id of the answer; null where the vote was taken back. */
  option: string | null
}

export interface SurveyAnswered {
  survey: string
}

/** Why a survey is shown or not: the first rule that speaks against it, and when that rule ends, where time alone ends it. */
export interface SurveyWhy {
  shown: boolean
  reason?:
    | ('unknown' | 'tag' | 'mail' | 'early' | 'over' | 'page' | 'answered' | 'cooldown' | 'global' | 'share' | 'turn')
    | ('seconds' | 'leaving' | 'chat' | 'order' | 'busy')
  /** What the shopper sees first, where nothing else holds the survey back (`busy`): `page` is what the page itself asks at its foot. */
  by?: 'chat' | 'page' | 'survey' | 'poll'
  /** ISO 8601. */
  until?: string
  /** The same in words, in the language of the page. */
  text: string
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
  'survey.answered': SurveyAnswered
  'survey.finished': SurveyAnswered
  'review.sent': ReviewSent
  'poll.voted': PollVoted
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
  readonly push: Push
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
  readonly survey: {
    /** Tells which rule holds a survey back now. Asks the server for nothing but the shop's config. */
    why(id: string): Promise<SurveyWhy>
    /** Opens an active survey whatever its rules say; false where the shop has none of this id. */
    show(id: string): Promise<boolean>
  }
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
    'kontuar-poll-voted': CustomEvent<PollVoted>
    'kontuar-survey-answered': CustomEvent<SurveyAnswered>
    'kontuar-survey-finished': CustomEvent<SurveyAnswered>
    'kontuar-chat-opened': CustomEvent<ChatOpened>
    'kontuar-chat-ended': CustomEvent<ChatEnded>
  }
  interface HTMLElementTagNameMap {
    'kontuar-rating': HTMLElement
    'kontuar-reviews': HTMLElement
    'kontuar-review-form': HTMLElement
    'kontuar-shop-reviews': HTMLElement
    'kontuar-badge': HTMLElement
    'kontuar-poll': HTMLElement
    'kontuar-survey': HTMLElement
    'kontuar-push': HTMLElement
    'kontuar-chat': HTMLElement
  }
}
