import { describe, expect, test } from 'vitest'
import { readTaskFilter, toTaskAddress, toTaskQuery } from './filter.ts'
import { today } from './today.ts'

describe('C14 the filters of tasks', () => {
  test('stand in the address, and only what is not as always', () => {
    expect(toTaskAddress(readTaskFilter({}))).toBe('')
    expect(toTaskAddress(readTaskFilter({ whose: 'everybodys', due: 'late', state: 'gone' }))).toBe('?whose=everybodys&due=late')
  })

  test('ask for what is due until a day', () => {
    expect(toTaskQuery(readTaskFilter({ due: 'late' }), '2026-03-01')).toEqual({ assignee: 'me', state: 'open', dueBy: '2026-02-28' })
    expect(toTaskQuery(readTaskFilter({ whose: 'nobodys', due: 'today' }), '2026-03-01')).toEqual({ assignee: 'nobody', state: 'open', dueBy: '2026-03-01' })
    expect(toTaskQuery(readTaskFilter({ whose: 'everybodys', state: 'done' }))).toEqual({ state: 'done' })
  })

  test('go by the calendar of the computer', () => {
    expect(today(new Date(2026, 2, 1, 0, 30))).toBe('2026-03-01')
  })
})
