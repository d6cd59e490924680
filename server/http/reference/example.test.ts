import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Composer, type Shape, singular } from './example.ts'

/** The example of a shape that stands in a field, and what it wants. */
function exampleOf(shape: z.ZodType, field = 'anything') {
  const { $defs = {}, ...json } = z.toJSONSchema(shape) as Shape & { $defs?: Record<string, Shape> }
  const composer = new Composer($defs)
  const value = composer.compose(json, { field, owners: ['test'], path: 'body' })
  return { value, missing: composer.missing.length }
}

describe('A6 examples', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['a constant', z.literal('pl'), 'pl'],
    ['the first of several', z.enum(['open', 'closed']), 'open'],
    ['what the contract itself gives', z.string().meta({ examples: ['Zosia'] }), 'Zosia'],
    ['its default', z.int().default(25), 25],
    ['the least that its bounds allow', z.int().min(100), 100],
    ['a moment', z.iso.datetime(), expect.stringMatching(/^\d{4}-\d\d-\d\dT/)],
    ['the branch that is not null', z.union([z.null(), z.object({ open: z.boolean() })]), { open: true }],
    ['the branch that there are words for', z.union([z.object({ unheardOf: z.string() }), z.object({ currency: z.string() })]), { currency: 'PLN' }],
    ['as many as it takes', z.array(z.literal('x')).min(2), ['x', 'x']],
    ['every key of a record that names them', z.record(z.enum(['a', 'b']), z.boolean()), { a: true, b: true }],
    ['each place of a tuple', z.tuple([z.literal(1), z.literal('x')]), [1, 'x']],
    ['what a named shape holds', z.object({ of: z.object({ stars: z.int().min(1).max(3) }).meta({ id: 'Small' }) }), { of: { stars: 1 } }],
  ])('show %s', (_, shape, value) => {
    expect(exampleOf(shape)).toEqual({ value, missing: 0 })
  })

  test('take a word only where it fits: its type, length, pattern and values', () => {
    expect(exampleOf(z.string(), 'currency').value).toBe('PLN')
    expect(exampleOf(z.enum(['EUR', 'USD']), 'currency').value).toBe('EUR')
    expect(exampleOf(z.string().max(2), 'currency')).toEqual({ value: '', missing: 1 })
    expect(exampleOf(z.string().regex(/^\d+$/), 'currency')).toEqual({ value: '', missing: 1 })
    expect(exampleOf(z.array(z.string()), 'currencies').value).toEqual(['PLN'])
  })

  test('leave out what nobody must send and nobody has a word for, and say so', () => {
    expect(exampleOf(z.object({ currency: z.string(), unheardOf: z.string().optional() }))).toEqual({ value: { currency: 'PLN' }, missing: 1 })
  })

  test('know one of many', () => {
    expect(['reviews', 'deliveries', 'secretKeys', 'addresses', 'staff', 'status'].map(singular)).toEqual([
      ...['review', 'delivery', 'secretKey', 'address', 'staff', 'status'],
    ])
  })
})
