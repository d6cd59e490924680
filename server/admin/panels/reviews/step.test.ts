import { describe, expect, test } from 'vitest'
import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { en } from '../../words/en.ts'
import { pl } from '../../words/pl.ts'
import { allowedFor, plan, recounted, resultSentence, reversed } from './step.ts'

const review = (id: string, change: Partial<StaffReview> = {}): StaffReview => ({
  id,
  subject: 'product',
  product: { id: 'kubek', name: 'Kubek' },
  stars: 5,
  title: '',
  text: '',
  author: 'Anna',
  email: null,
  details: {},
  status: 'pending',
  rejectionReason: null,
  verified: false,
  sentiment: 'positive',
  sentimentScore: 1,
  source: 'page',
  replied: false,
  waitsForEmail: false,
  edited: 'no',
  withdrawn: false,
  confirmedAt: null,
  helpful: 0,
  unhelpful: 0,
  photos: [],
  createdAt: '2026-01-01T00:00:00Z',
  publishedAt: null,
  ...change,
})

describe('R7 what may be done with reviews', () => {
  test('a deleted review can only be restored', () => {
    expect(allowedFor([review('a', { status: 'deleted' })])).toEqual(['restore'])
  })

  test('one that its author deleted stays deleted, and one that waits for its e-mail is not published', () => {
    expect(allowedFor([review('a', { status: 'deleted', withdrawn: true })])).toEqual([])
    expect(allowedFor([review('a', { waitsForEmail: true })])).toEqual(['reject', 'delete'])
  })

  test('changed words are looked at, which publishing or rejecting does too', () => {
    const changed = review('a', { status: 'published', edited: 'unchecked' })

    expect(allowedFor([changed])).toEqual(['check', 'hold', 'reject', 'delete'])
    for (const action of ['check', 'hold', 'reject'] as const) expect(plan(action, [changed]).moves).toMatchObject([{ to: { edited: 'checked' } }])
    expect(plan('delete', [changed]).moves).toMatchObject([{ to: { edited: 'unchecked' } }])
  })

  test('the stars of a review allow and forbid nothing', () => {
    for (const status of ['pending', 'published', 'rejected', 'deleted'] as const) {
      const [first, ...others] = [1, 2, 3, 4, 5].map((stars) => allowedFor([review('a', { status, stars })]))
      for (const other of others) expect(other).toEqual(first)
    }
  })

  test('a mixed choice offers what any of its reviews allows', () => {
    expect(allowedFor([review('a'), review('b', { status: 'deleted' })])).toEqual(['publish', 'reject', 'restore', 'delete'])
  })
})

describe('R7 undo', () => {
  test('publishing goes back to pending for some, and to rejected with its old reason for others', () => {
    const step = plan('publish', [review('a'), review('b', { status: 'rejected', rejectionReason: 'fake' }), review('c')])

    const back = reversed(step).map(({ action, reason, moves }) => ({ action, reason, ids: moves.map(({ id }) => id) }))
    expect(back).toEqual([
      { action: 'hold', reason: undefined, ids: ['a', 'c'] },
      { action: 'reject', reason: 'fake', ids: ['b'] },
    ])
  })

  test('a deletion is undone by one restoration, whatever the statuses were', () => {
    const step = plan('delete', [review('a'), review('b', { status: 'published' })])

    expect(reversed(step)).toEqual([
      {
        action: 'restore',
        moves: [
          expect.objectContaining({ id: 'a', to: { status: 'pending', rejectionReason: null, edited: 'no' } }),
          expect.objectContaining({ id: 'b', to: { status: 'published', rejectionReason: null, edited: 'no' } }),
        ],
      },
    ])
  })

  test('the counts go there and back again', () => {
    const counts = { pending: 2, published: 5, rejected: 1, deleted: 0 }
    const step = plan('publish', [review('a'), review('b', { status: 'rejected', rejectionReason: 'spam' })])

    const after = recounted(counts, step.moves)
    expect(after).toEqual({ pending: 1, published: 7, rejected: 0, deleted: 0 })
    expect(reversed(step).reduce((counted, { moves }) => recounted(counted, moves), after)).toEqual(counts)
  })
})

describe('R7 the result of a bulk action', () => {
  test('says in Polish what was done, what was skipped and why', () => {
    expect(resultSentence(pl, 'publish', 12, ['deleted'])).toBe('Opublikowano 12 opinii, 1 opinię pominięto: już usunięta')
    expect(resultSentence(pl, 'delete', 2, [])).toBe('Usunięto 2 opinie')
    expect(resultSentence(pl, 'reject', 22, ['rejected', 'missing', 'rejected'])).toBe(
      'Odrzucono 22 opinie, 2 opinie pominięto: już odrzucone, 1 opinię pominięto: już nie istnieje',
    )
  })

  test('owns up when nothing was done', () => {
    expect(resultSentence(en, 'restore', 0, ['newer'])).toBe('Nothing has changed, 1 review skipped: the author has written a newer one')
  })
})
