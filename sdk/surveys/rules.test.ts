import { describe, expect, test } from 'vitest'
import type { SurveyRules } from '../contract.gen.ts'
import { type Act, type Acts, judge, pick, type Reason, type Scene, type Shop } from './rules.ts'

const DAY = 24 * 60 * 60_000
const NOW = Date.UTC(2026, 2, 2, 12)
const ago = (days: number) => NOW - days * DAY

const rule = (part: Partial<SurveyRules> = {}): SurveyRules => ({
  ...{ id: 'a', trigger: 'time', seconds: 10, urls: [], share: 100, cooldownDays: 10, repeats: true, startsAt: null, endsAt: null },
  ...part,
})
const scene = (part: Partial<Scene> = {}): Scene => ({
  ...{ now: NOW, path: '/kubki/maly', address: 'https://shop.test/kubki/maly', seconds: 60 },
  ...{ isLeaving: true, hasChatted: true, hasOrdered: true, draw: () => 0 },
  ...part,
})
const shop = (...rules: SurveyRules[]): Shop => ({ cooldownDays: 7, rules })
const verdict = (part: Partial<SurveyRules>, acts: Acts = {}, on: Partial<Scene> = {}, ...others: SurveyRules[]) =>
  judge(rule(part), shop(rule(part), ...others), acts, scene(on))

describe('Q9 why a survey is not shown', () => {
  test('nothing speaks against one whose rules all hold', () => expect(verdict({})).toEqual({}))

  const held: [Reason, number | undefined, Partial<SurveyRules>, Acts, Partial<Scene>][] = [
    ['tag', undefined, { trigger: 'tag' }, {}, {}],
    ['mail', undefined, { trigger: 'mail' }, {}, {}],
    ['early', NOW + DAY, { startsAt: new Date(NOW + DAY).toISOString() }, {}, {}],
    ['over', undefined, { endsAt: new Date(NOW).toISOString() }, {}, {}],
    ['page', undefined, { urls: ['/talerze/*', 'https://other.test/*'] }, {}, {}],
    ['answered', undefined, { repeats: false }, { a: { at: ago(300), as: 'done' } }, {}],
    ['cooldown', NOW + DAY, {}, { a: { at: ago(9), as: 'done' } }, {}],
    ['cooldown', NOW + DAY, {}, { a: { at: ago(9), as: 'closed' } }, {}],
    ['global', NOW + DAY, {}, { b: { at: ago(6), as: 'closed' } }, {}],
    ['share', undefined, { share: 50 }, {}, { draw: () => 0.5 }],
    ['seconds', NOW + 6000, {}, {}, { seconds: 4 }],
    ['leaving', undefined, { trigger: 'exit' }, {}, { isLeaving: false }],
    ['chat', undefined, { trigger: 'chat' }, {}, { hasChatted: false }],
    ['order', undefined, { trigger: 'order' }, {}, { hasOrdered: false }],
  ]
  test.each(held)('%s, until %s', (reason, until, part, acts, on) => {
    expect(verdict(part, acts, on)).toEqual({ reason, ...(until !== undefined && { until }) })
  })

  test('turn: one that is due again gives way to one that waits longer, for one cooldown of the shop at most', () => {
    const acts = { a: { at: ago(11), as: 'done' as const } }
    expect(verdict({}, acts, {}, rule({ id: 'b' }))).toEqual({ reason: 'turn', until: NOW + 6 * DAY })
    expect(verdict({}, acts, { now: NOW + 6 * DAY }, rule({ id: 'b' }))).toEqual({})
    expect(verdict({}, acts, {}, rule({ id: 'b', urls: ['/talerze'] }))).toEqual({})
  })

  test('the edges of each rule are where it says', () => {
    const closed: Acts = { a: { at: ago(10), as: 'closed' } }
    expect([verdict({}, closed), verdict({}, closed, { now: NOW - 1 }).reason]).toEqual([{}, 'cooldown'])
    expect([verdict({}, {}, { seconds: 10 }), verdict({}, {}, { seconds: 9.9 }).reason]).toEqual([{}, 'seconds'])
    expect([verdict({ share: 50 }, {}, { draw: () => 0.49 }), verdict({ share: 1 }, closed, { draw: () => 0.99 })]).toEqual([{}, {}])
    expect(verdict({ urls: ['/x', 'https://shop.test/kubki/*'] })).toEqual({})
  })

  test('begun answers go on for a day, past every clock and lot', () => {
    const begun: Acts = { a: { at: ago(0.9), as: 'begun' } }
    const on = { seconds: 0, draw: () => 0.9 }
    expect(verdict({ share: 1 }, begun, on)).toEqual({})
    expect(verdict({}, begun, { ...on, now: NOW + DAY }).reason).toBe('cooldown')
  })

  test('of several the one that waited longest comes up, begun answers before all', () => {
    const rules = shop(rule({ id: 'a' }), rule({ id: 'b' }), rule({ id: 'c' }))
    const act = (at: number, as: Act['as']) => ({ at, as })
    expect(pick(rules, {}, scene())?.id).toBe('a')
    expect(pick(rules, { a: act(ago(20), 'done') }, scene())?.id).toBe('b')
    expect(pick(rules, { a: act(ago(20), 'done'), b: act(ago(50), 'closed'), c: act(ago(0.5), 'begun') }, scene())?.id).toBe('c')
    expect(pick(rules, { b: act(ago(1), 'closed') }, scene())).toBeUndefined()
  })
})

/** A generator of numbers from 0 to below 1: Mulberry32, by Tommy Ettinger. */
function numbers(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A shopper who comes for some pages every day, stays on each for a minute, now and then moves to leave, and acts on whatever comes up. */
function thirtyDays(rules: Shop, seed: number) {
  const random = numbers(seed)
  const seen: { id: string; at: number }[] = []
  let acts: Acts = {}
  for (let day = 0; day < 30; day++) {
    const pages = Array.from({ length: 4 }, () => NOW + day * DAY + random() * DAY).sort((one, other) => one - other)
    for (const at of pages) {
      const leaves = random() < 0.5
      for (const seconds of [0, 10, 30, 60]) {
        const now = at + seconds * 1000
        const next = pick(rules, acts, scene({ now, seconds, isLeaving: leaves && seconds === 60 }))
        if (!next) continue
        acts = { ...acts, [next.id]: { at: now, as: random() < 0.5 ? 'done' : 'closed' } }
        seen.push({ id: next.id, at: now })
        break
      }
    }
  }
  return seen
}

describe('Q9 two surveys with cooldowns of their own never starve each other', () => {
  const soon = rule({ id: 'soon', cooldownDays: 1 })
  const seldom = rule({ id: 'seldom', trigger: 'exit', cooldownDays: 6 })
  const seeds = Array.from({ length: 50 }, (_, at) => at + 1)

  test.each([
    [0, soon, seldom],
    [1, soon, seldom],
    [2, soon, seldom],
    [2, seldom, soon],
    [1, rule({ id: 'soon', cooldownDays: 1 }), rule({ id: 'seldom', cooldownDays: 6 })],
  ])('with %s days between any two of the shop', (cooldownDays, ...rules) => {
    for (const seed of seeds) {
      const seen = thirtyDays({ cooldownDays, rules }, seed)
      const gaps = seen.slice(1).map(({ at }, before) => at - (seen[before]?.at ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(cooldownDays * DAY)
      for (const { id, cooldownDays: own } of rules) {
        const times = [NOW - own * DAY, ...seen.filter((one) => one.id === id).map(({ at }) => at), NOW + 30 * DAY]
        const waits = times.slice(1).map((at, before) => at - (times[before] ?? 0) - own * DAY)
        const [whole, last] = [waits.slice(0, -1), waits.at(-1) ?? 0]
        if (whole.length > 1) expect(Math.min(...whole.slice(1))).toBeGreaterThanOrEqual(0)
        // Due, it comes up within two cooldowns of the shop and a few days in which the moment may not come.
        expect(Math.max(...whole, last) / DAY).toBeLessThan(2 * cooldownDays + 5)
      }
    }
  })
})
