import { describe, expect, test } from 'vitest'
import { legible } from './body.ts'

describe('O1 the body of a delivery', () => {
  test('JSON is indented; what is none stands as it came', () => {
    expect(legible('{"id":5,"a":[1]}')).toBe('{\n  "id": 5,\n  "a": [\n    1\n  ]\n}')
    expect(legible('<order>5</order>')).toBe('<order>5</order>')
    expect(legible('{"id":')).toBe('{"id":')
  })
})
