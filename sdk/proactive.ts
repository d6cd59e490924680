import type { ChatSign } from './shared.ts'

type Rule = ChatSign['proactive'][number]

/** What a rule looks at; nothing of it leaves the page. */
interface Moment {
  isHere(patterns: string[]): boolean
  /** Seconds that this page has been seen. */
  seconds: number
  /** Minor units; undefined while the page told nothing. */
  cart: number | undefined
}

/** The first rule of the shop that is met, in its order. */
export const ruleMet = (rules: Rule[], { isHere, seconds, cart }: Moment): Rule | undefined =>
  rules.find((rule) => isHere(rule.urls) && seconds >= (rule.seconds ?? 0) && (rule.cartMinor === null || (cart ?? -1) >= rule.cartMinor))
