import { describe, expect, test } from 'vitest'
import { addressLines } from './address-lines.ts'

const none = { name: null, company: null, line1: null, line2: null, postalCode: null, city: null, region: null, country: null }

describe('K8 an address is written in the order of its country', () => {
  test.each([
    [
      { name: 'Ewa Lis', company: 'Lis i Syn', line1: 'Polna 3', line2: 'm. 4', postalCode: '90-001', city: 'Łódź', country: 'PL' },
      ['Ewa Lis', 'Lis i Syn', 'Polna 3', 'm. 4', '90-001 Łódź', 'x'],
    ],
    [
      { line1: 'Chestnut Street 92', postalCode: '40202', city: 'Louisville', region: 'KY', country: 'US' },
      ['Chestnut Street 92', 'Louisville, KY 40202', 'x'],
    ],
    [{ line1: '10 Downing Street', postalCode: 'SW1A 2AA', city: 'London', country: 'GB' }, ['10 Downing Street', 'London', 'SW1A 2AA', 'x']],
    [{ line1: 'Via Roma 1', postalCode: '20121', city: 'Milano', region: 'MI', country: 'IT' }, ['Via Roma 1', '20121 Milano MI', 'x']],
    [{ postalCode: '99102', city: 'Berlin', region: 'B', country: 'DE' }, ['99102 Berlin', 'B', 'x']],
    [{ city: 'Louisville', country: 'US' }, ['Louisville', 'x']],
  ])('%o', (address, lines) => {
    expect(addressLines({ ...none, ...address }, 'x')).toEqual(lines)
  })

  test('one whose country nobody told ends with the city', () => {
    expect(addressLines({ ...none, line1: 'Polna 3', city: 'Łódź' }, '')).toEqual(['Polna 3', 'Łódź'])
  })
})
