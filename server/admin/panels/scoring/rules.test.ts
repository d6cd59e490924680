import { describe, expect, test } from 'vitest'
import { type Rule, toDrafts, toRules, wrongIn } from './rules.ts'

const rules: Rule[] = [
  { signal: 'order', points: 15, halfLifeDays: null, cap: 100 },
  { signal: 'return', points: -10, halfLifeDays: 180, cap: 50 },
]

describe('K18 the form of rules', () => {
  test('gives back what it was given', () => {
    expect(toRules(toDrafts(rules))).toEqual(rules)
  })

  test('knows a minus however it was typed, and what no rule may be', () => {
    const [draft] = toDrafts([{ signal: 'visit', points: 1, halfLifeDays: 1, cap: 1 }])
    const wrong = (change: object) => wrongIn({ ...draft, ...change } as Parameters<typeof wrongIn>[0])

    expect(toRules([{ ...draft, points: ' −7 ' } as Parameters<typeof wrongIn>[0]])).toMatchObject([{ points: -7 }])
    expect(wrong({})).toEqual([])
    expect(wrong({ points: '1,5', halfLife: '0', cap: '' })).toEqual(['points', 'halfLife', 'cap'])
    expect(wrong({ isCounted: false, points: 'x' })).toEqual([])
  })
})
