import type { SurveyRules } from '../contract.gen.ts'
import { fits } from '../paths.ts'

/** What a shopper did last with one survey. Nothing is kept of who did nothing. */
export interface Act {
  /** By this device's clock, in milliseconds. */
  at: number
  /** Answers are begun and not finished; all are given; or it was closed: not now. */
  as: 'begun' | 'done' | 'closed'
}
export type Acts = Readonly<Record<string, Act | undefined>>

/** What happens on the page now. */
export interface Scene {
  now: number
  path: string
  /** Without query and fragment. */
  address: string
  /** On this page. */
  seconds: number
  isLeaving: boolean
  hasChatted: boolean
  hasOrdered: boolean
  /** From 0 to below 1, the same for one survey as long as the page is. */
  draw(survey: string): number
}

export interface Shop {
  cooldownDays: number
  rules: readonly SurveyRules[]
}

/** Which rule holds a survey back, from those that no shopper can change to those that the next second may. */
export type Reason =
  | ('tag' | 'mail' | 'early' | 'over' | 'page' | 'answered' | 'cooldown' | 'global' | 'share' | 'turn')
  | ('seconds' | 'leaving' | 'chat' | 'order')

export interface Verdict {
  /** Undefined for a survey that comes up now. */
  reason?: Reason
  /** When this rule ends, in milliseconds, where time alone ends it. */
  until?: number
}

const DAY = 24 * 60 * 60_000
/** Who has begun is not asked to begin again, for so long. */
const GOES_ON = DAY

/** Begun answers go on wherever the survey belongs: they wait for no clock and no lot. */
const goesOn = (act: Act | undefined, now: number) => act?.as === 'begun' && now < act.at + GOES_ON

const after = (reason: Reason, until: number, now: number): Verdict | undefined => (now < until ? { reason, until } : undefined)

/** The last act on any survey of the shop. */
const lastOf = (acts: Acts) => Math.max(-Infinity, ...Object.values(acts).map((act) => act?.at ?? -Infinity))

/** What holds a survey back before anything happens on the page. */
function standing(rule: SurveyRules, { cooldownDays }: Shop, acts: Acts, { now, path, address, draw }: Scene): Verdict | undefined {
  const { id, trigger, startsAt, endsAt, urls, share } = rule
  if (trigger === 'tag' || trigger === 'mail') return { reason: trigger }
  if (startsAt && now < Date.parse(startsAt)) return { reason: 'early', until: Date.parse(startsAt) }
  if (endsAt && now >= Date.parse(endsAt)) return { reason: 'over' }
  if (urls.length && !urls.some((glob) => fits(glob.startsWith('http') ? address : path, glob))) return { reason: 'page' }
  const act = acts[id]
  if (goesOn(act, now)) return undefined
  if (act?.as === 'done' && !rule.repeats) return { reason: 'answered' }
  return (
    (act && after('cooldown', act.at + rule.cooldownDays * DAY, now)) ??
    after('global', lastOf(acts) + cooldownDays * DAY, now) ??
    (!act && draw(id) * 100 >= share ? { reason: 'share' } : undefined)
  )
}

/**
 * Two clocks, one of the survey and one of the shop, would let a survey that is due again soon take every place: it waits past its day,
 * for one more cooldown of the shop at most, while one that was not acted on for longer may come up on this page.
 */
function turn(rule: SurveyRules, shop: Shop, acts: Acts, scene: Scene): Verdict | undefined {
  const act = acts[rule.id]
  if (!act || goesOn(act, scene.now)) return undefined
  const wait = shop.cooldownDays * DAY
  const until = Math.max(act.at + rule.cooldownDays * DAY, lastOf(acts) + wait) + wait
  const isOther = shop.rules.some((other) => (acts[other.id]?.at ?? -Infinity) < act.at && !standing(other, shop, acts, scene))
  return isOther ? after('turn', until, scene.now) : undefined
}

const WAITS: Record<SurveyRules['trigger'], (rule: SurveyRules, scene: Scene) => Verdict | undefined> = {
  tag: () => ({ reason: 'tag' }),
  mail: () => ({ reason: 'mail' }),
  time: ({ seconds }, scene) => after('seconds', scene.now + (seconds - scene.seconds) * 1000, scene.now),
  exit: (_rule, { isLeaving }) => (isLeaving ? undefined : { reason: 'leaving' }),
  chat: (_rule, { hasChatted }) => (hasChatted ? undefined : { reason: 'chat' }),
  order: (_rule, { hasOrdered }) => (hasOrdered ? undefined : { reason: 'order' }),
}

/** Whether one survey may come up now, or the first rule that speaks against it. */
export function judge(rule: SurveyRules, shop: Shop, acts: Acts, scene: Scene): Verdict {
  const held = standing(rule, shop, acts, scene) ?? turn(rule, shop, acts, scene)
  if (held) return held
  return (goesOn(acts[rule.id], scene.now) ? undefined : WAITS[rule.trigger](rule, scene)) ?? {}
}

/** The survey that comes up now: of several, begun answers first, then what was not acted on for longest. */
export function pick(shop: Shop, acts: Acts, scene: Scene): SurveyRules | undefined {
  const order = ({ id }: SurveyRules) => (goesOn(acts[id], scene.now) ? -Infinity : (acts[id]?.at ?? 0))
  const ready = shop.rules.filter((rule) => !judge(rule, shop, acts, scene).reason)
  return ready.reduce<SurveyRules | undefined>((first, rule) => (first && order(first) <= order(rule) ? first : rule), undefined)
}
