import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { en } from '../../words/en.ts'
import { pl } from '../../words/pl.ts'
import { sinceOf, stateOf } from './state.ts'

const MINUTE = 60_000
const now = Date.parse('2026-05-05T12:00:00Z')
const ago = (minutes: number) => new Date(now - minutes * MINUTE).toISOString()
const row = { state: 'waiting', lastMessageAt: ago(59), unansweredSince: ago(60) } as Conversation

describe('C8 how long a shopper waits', () => {
  test.each([
    [pl, '1 godz.', 'klient czeka 1 godz.'],
    [en, '1 hr', 'customer waits 1 hr'],
  ])('is one age in the list and in the conversation, also where they have written again since', (say, age, text) => {
    expect(say.chat.age(sinceOf(row) ?? '', now)).toBe(age)
    expect(stateOf(say, row, now).text).toBe(text)
  })

  test('who has had an answer, or is gone, is as old as what was said last', () => {
    expect(sinceOf({ ...row, unansweredSince: null })).toBe(ago(59))
    expect(sinceOf({ ...row, state: 'closed' })).toBe(ago(59))
  })
})
