import { describe, expect, test } from 'vitest'
import { filterSearch, narrowing, presetDays, readFilter, toQuery, without } from './filter.ts'

const address = (search: string) => readFilter(Object.fromEntries(new URLSearchParams(search)))

describe('R7 the address keeps the filters', () => {
  test('what the address says comes back as the same address', () => {
    const search =
      '?status=all&stars=1&subject=product&replied=no&edited=unchecked&product=kubek&q=p%C4%99kni%C4%99ty+uchwyt&from=2026-01-02&to=2026-02-03&sort=lowest'

    expect(filterSearch(address(search))).toBe(search)
  })

  test('the list that opens first is the pending one, newest first, under the shortest address', () => {
    expect(address('')).toMatchObject({ tab: 'pending', sort: 'newest' })
    expect(filterSearch(address('?status=pending&sort=newest'))).toBe('')
  })

  test('what makes no sense in an address is left out', () => {
    const filter = address('?status=lost&replied=maybe&edited=often&stars=9&subject=moon&from=yesterday&to=2026-13-45&sort=best')

    expect(toQuery(filter)).toEqual({ status: 'pending', sort: 'newest' })
  })

  test('all statuses are asked for by naming none', () => {
    expect(toQuery(address('?status=all&stars=5&q=++kubek+'))).toEqual({ sort: 'newest', stars: 5, q: 'kubek' })
  })

  test('days are those of the reader, from their midnight to the midnight after the last', () => {
    const { from, until } = toQuery(address('?from=2026-03-28&to=2026-03-29'))

    expect([new Date(from ?? ''), new Date(until ?? '')]).toEqual([new Date(2026, 2, 28), new Date(2026, 2, 30)])
  })

  test('clearing the filters keeps the tab and the order', () => {
    const filter = address('?status=rejected&sort=oldest&stars=1&q=x&from=2026-01-01&to=2026-01-02')

    expect(narrowing(filter)).toBe(3)
    expect(filterSearch(without(filter))).toBe('?status=rejected&sort=oldest')
  })

  test('the last seven days start six days ago, also over the end of a month', () => {
    expect(presetDays('week', new Date(2026, 2, 3, 12))).toEqual({ from: '2026-02-25', to: '' })
    expect(presetDays('today', new Date(2026, 2, 3, 0, 30))).toEqual({ from: '2026-03-03', to: '' })
  })
})
