import { describe, expect, test } from 'vitest'
import { missingOn, pathOf, type Step } from './path.ts'

const step = (id: string, part: Partial<Step> = {}): Step => ({ id, required: false, branches: [], ...part })
const ids = (path: Step[]) => path.map(({ id }) => id)

describe('Q9 where answers lead', () => {
  const questions = [
    step('nps', {
      branches: [
        { to: 6, go: 'why' },
        { from: 9, go: 'end' },
      ],
    }),
    step('liked', { branches: [{ choice: 'price', go: 'end' }] }),
    step('why', { required: true }),
  ]

  test.each([
    [{}, ['nps', 'liked', 'why']],
    [{ nps: 0 }, ['nps', 'why']],
    [{ nps: 6 }, ['nps', 'why']],
    [{ nps: 7 }, ['nps', 'liked', 'why']],
    [{ nps: 9 }, ['nps']],
    [{ nps: 8, liked: 'price' }, ['nps', 'liked']],
    [{ nps: 8, liked: ['time', 'price'] }, ['nps', 'liked']],
    [{ nps: 8, liked: ['time'] }, ['nps', 'liked', 'why']],
  ])('after %o it is %o', (given, path) => expect(ids(pathOf(questions, given))).toEqual(path))

  test('a rule that leads back or to nothing ends it, so that it always ends', () => {
    expect(ids(pathOf([step('a'), step('b', { branches: [{ go: 'a' }] }), step('c')], {}))).toEqual(['a', 'b'])
    expect(ids(pathOf([step('a', { branches: [{ go: 'nowhere' }] }), step('b')], {}))).toEqual(['a'])
  })

  test('only what lies on the way must be answered', () => {
    expect(missingOn(pathOf(questions, { nps: 10 }), { nps: 10 })).toBeUndefined()
    expect(missingOn(pathOf(questions, { nps: 2 }), { nps: 2 })?.id).toBe('why')
  })
})
