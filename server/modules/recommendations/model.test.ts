import { describe, expect, test } from 'vitest'
import { ANY, type Gain, gainsOfOrder, gainsOfView, type Neighbours, rank, strengthen } from './service/model.ts'

const NOW = Date.parse('2026-05-05T12:00:00Z')
const DAY = 24 * 60 * 60_000

/** What is known after some sessions, each `items` a minute apart from its start. */
function learned(...sessions: { items: string[]; at?: number }[]) {
  const known = new Map<string, Neighbours>()
  const take = (gains: Gain[]) => {
    for (const [from, ours] of Map.groupBy(gains, (gain) => gain.from)) known.set(from, strengthen(known.get(from) ?? [], ours))
  }
  for (const { items, at = NOW } of sessions)
    for (const [index, item] of items.entries()) take(gainsOfView(item, at + index * 60_000, items.slice(0, index).reverse()))
  return known
}
const items = (...args: Parameters<typeof rank>) => rank(...args).map(({ item }) => item)

describe('L5 what goes with what', () => {
  test('what was seen next comes before what was seen later, and what came before it comes last', () => {
    const known = learned({ items: ['kubek', 'miska', 'talerz'] })

    expect(items(['kubek'], known, new Set(['kubek']))).toEqual(['miska', 'talerz'])
    expect(items(['miska'], known, new Set(['miska']))).toEqual(['talerz', 'kubek'])
  })

  test('lately counts more than long ago, in whatever order it is learned', () => {
    const old = { items: ['kubek', 'miska'], at: NOW - 90 * DAY }
    const fresh = { items: ['kubek', 'talerz'] }

    for (const known of [learned(old, old, fresh), learned(fresh, old, old)])
      expect(items(['kubek'], known, new Set(['kubek'])).slice(0, 2)).toEqual(['talerz', 'miska'])
  })

  test('the last thing seen says most, and the reason names it', () => {
    const known = learned({ items: ['kubek', 'miska'] }, { items: ['wazon', 'świeca'] })

    expect(rank(['wazon', 'kubek'], known, new Set(['wazon', 'kubek'])).slice(0, 2)).toMatchObject([
      { item: 'świeca', because: 'wazon' },
      { item: 'miska', because: 'kubek' },
    ])
  })

  test('who has seen nothing is shown what is popular', () => {
    const known = learned({ items: ['kubek'] }, { items: ['kubek'] }, { items: ['miska'] })

    expect(rank([], known, new Set())).toMatchObject([
      { item: 'kubek', because: ANY },
      { item: 'miska', because: ANY },
    ])
  })

  test('one basket ties all that lies in it, both ways', () => {
    const gains = gainsOfOrder(['a', 'b', 'c', 'a'], NOW)

    expect(gains.map(({ from, to }) => from + to).toSorted()).toEqual(['ab', 'ac', 'ba', 'bc', 'ca', 'cb'])
  })

  test('fifty neighbours are kept of an item, the strongest', () => {
    const gains = Array.from({ length: 80 }, (_, index) => ({ from: 'kubek', to: `p${index}`, strength: index + 1 }))

    const kept = strengthen([], gains)

    expect([kept.length, kept[0]?.[0], kept.at(-1)?.[0]]).toEqual([50, 'p79', 'p30'])
  })
})
