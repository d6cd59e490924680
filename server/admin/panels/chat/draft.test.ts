import { describe, expect, test } from 'vitest'
import { complained, contrastWithWhite } from './draft.ts'

describe('C1 the look of a chat', () => {
  test.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
  ])('the contrast of white on %s is %f', (color, ratio) => expect(contrastWithWhite(color)).toBeCloseTo(ratio, 2))

  test('a refusal names its settings', () => {
    expect([...complained([{ field: 'body.hours.mon' }, { field: 'body.name' }])]).toEqual(['hours', 'name'])
  })
})
