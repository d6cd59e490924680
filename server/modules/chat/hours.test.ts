import { describe, expect, test } from 'vitest'
import { isOpen, opensAt } from './service/hours.ts'

const NINE_TO_FIVE: [string, string][] = [['09:00', '17:00']]
const OFFICE = {
  timeZone: 'Europe/Warsaw',
  hours: {
    mon: NINE_TO_FIVE,
    tue: NINE_TO_FIVE,
    wed: NINE_TO_FIVE,
    thu: NINE_TO_FIVE,
    fri: [['09:00', '12:00'] as [string, string], ['13:00', '17:00'] as [string, string]],
  },
  holidays: ['2026-12-25'],
}

describe('C5 opening hours', () => {
  test.each([
    ['a Monday morning in winter', '2026-01-12T08:00:00Z', true],
    ['a minute before', '2026-01-12T07:59:59Z', false],
    ['the closing minute', '2026-01-12T16:00:00Z', false],
    ['the same clock in summer', '2026-07-13T07:00:00Z', true],
    ['a Sunday', '2026-01-11T10:00:00Z', false],
    ['the Friday break', '2026-01-16T11:30:00Z', false],
    ['a holiday', '2026-12-25T10:00:00Z', false],
    ['Monday in Warsaw while it is Sunday in UTC', '2026-01-11T23:30:00Z', false],
  ])('%s', (_name, at, expected) => {
    expect(isOpen(OFFICE, new Date(at))).toBe(expected)
  })

  test.each([
    ['later today', '2026-01-12T05:00:00Z', '2026-01-12T08:00:00.000Z'],
    ['after the break', '2026-01-16T11:30:00Z', '2026-01-16T12:00:00.000Z'],
    ['over the weekend in which clocks go forward', '2026-03-27T17:00:00Z', '2026-03-30T07:00:00.000Z'],
    ['over the weekend in which clocks go back', '2026-10-23T16:00:00Z', '2026-10-26T08:00:00.000Z'],
    ['past a holiday and a weekend', '2026-12-24T18:00:00Z', '2026-12-28T08:00:00.000Z'],
  ])('it opens %s', (_name, at, expected) => {
    expect(opensAt(OFFICE, new Date(at))?.toISOString()).toBe(expected)
  })

  test('a chat that has no hours never opens, one that is open all day never closes', () => {
    const always = { timeZone: 'America/New_York', hours: { sun: [['00:00', '24:00']] as [string, string][] }, holidays: [] }

    expect(opensAt({ ...OFFICE, hours: {} }, new Date())).toBeNull()
    expect(isOpen(always, new Date('2026-03-08T07:30:00Z'))).toBe(true) // 02:30 that no clock in New York shows
    expect(isOpen(always, new Date('2026-03-09T03:59:59Z'))).toBe(true)
    expect(isOpen(always, new Date('2026-03-09T04:00:00Z'))).toBe(false)
  })
})
