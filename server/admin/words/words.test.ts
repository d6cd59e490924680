import { describe, expect, test } from 'vitest'
import { ago } from './dates.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'

describe('E4 words in Polish and English', () => {
  test.each([
    [0, '0 opinii do sprawdzenia'],
    [1, '1 opinia do sprawdzenia'],
    [2, '2 opinie do sprawdzenia'],
    [5, '5 opinii do sprawdzenia'],
    [12, '12 opinii do sprawdzenia'],
    [22, '22 opinie do sprawdzenia'],
    [112, '112 opinii do sprawdzenia'],
  ])('Polish counts %i as people do', (count, text) => expect(pl.nav.pending(count)).toBe(text))

  test('English counts too', () => {
    expect([en.nav.pending(1), en.nav.pending(2)]).toEqual(['1 review to check', '2 reviews to check'])
  })

  test('both languages name the same things', () => {
    const names = (words: object, path = ''): string[] =>
      Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' ? names(value, `${path}${name}.`) : `${path}${name}`))

    expect(names(en)).toEqual(names(pl))
  })

  test('somebody without a name is a guest with the same code on every screen', () => {
    const visitor = 'qh-gw-4f1e'

    expect([pl.person({ visitor }), en.person({ visitor })]).toEqual(['Gość #QHGW', 'Guest #QHGW'])
    expect([pl.person({}), en.person({ name: '', email: null })]).toEqual(['Gość', 'Guest'])
    expect(pl.person({ name: null, email: 'maja@poczta.example', visitor })).toBe('maja@poczta.example')
    expect(pl.person({ name: 'Maja', email: 'maja@poczta.example', visitor })).toBe('Maja')
  })

  test('a moment ago, and a clock that runs ahead, are just now', () => {
    const now = Date.parse('2026-05-05T12:00:00Z')

    expect(ago('pl', 'przed chwilą', '2026-05-05T11:59:30Z', now)).toBe('przed chwilą')
    expect(ago('pl', 'przed chwilą', '2026-05-05T12:09:00Z', now)).toBe('przed chwilą')
    expect(ago('pl', 'przed chwilą', '2026-05-05T09:59:00Z', now)).toBe('2 godziny temu')
    expect(ago('pl', 'przed chwilą', '2026-05-04T11:00:00Z', now)).toBe('wczoraj')
  })
})
