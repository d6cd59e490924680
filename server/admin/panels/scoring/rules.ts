import type { Api } from '../../../../sdk/contract.gen.ts'

export type Scoring = Api['GET /api/shops/:shop/scoring-rules']['reply']
export type Rule = Scoring['rules'][number]
export type Signal = Rule['signal']

export const SIGNALS: Signal[] = ['visit', 'product', 'cart', 'order', 'spent', 'return', 'review', 'message']

/** A rule as a form holds it: all words. */
export interface Draft {
  signal: Signal
  isCounted: boolean
  points: string
  halfLife: string
  cap: string
}

/** What stands in a row that is switched on for the first time. */
const FRESH = { points: '1', halfLife: '30', cap: '20' }

export const toDrafts = (rules: Rule[]): Draft[] =>
  SIGNALS.map((signal) => {
    const rule = rules.find((one) => one.signal === signal)
    if (!rule) return { signal, isCounted: false, ...FRESH }
    return { signal, isCounted: true, points: String(rule.points), halfLife: String(rule.halfLifeDays ?? ''), cap: String(rule.cap) }
  })

const isWithin = (text: string, min: number, max: number) => /^[-−]?\d{1,5}$/.test(text.trim()) && numberOf(text) >= min && numberOf(text) <= max
const numberOf = (text: string) => Number(text.trim().replace('−', '-'))

export type DraftField = 'points' | 'halfLife' | 'cap'

/** Which fields of a row are wrong; those of one that is switched off never are. */
export function wrongIn({ isCounted, points, halfLife, cap }: Draft): DraftField[] {
  if (!isCounted) return []
  const right = { points: isWithin(points, -1000, 1000), halfLife: halfLife.trim() === '' || isWithin(halfLife, 1, 3650), cap: isWithin(cap, 1, 10_000) }
  return (['points', 'halfLife', 'cap'] as const).filter((field) => !right[field])
}

/** The rules of a form without a wrong field. */
export const toRules = (drafts: Draft[]): Rule[] =>
  drafts
    .filter(({ isCounted }) => isCounted)
    .map(({ signal, points, halfLife, cap }) => ({
      signal,
      points: numberOf(points),
      halfLifeDays: halfLife.trim() === '' ? null : numberOf(halfLife),
      cap: numberOf(cap),
    }))
