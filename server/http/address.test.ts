import { expect, test } from 'vitest'
import { shortAddress } from './address.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:7:1:2:3:4:5', '2001:db8:7::/48'],
  ['2001:0DB8:0007::1', '2001:db8:7::/48'],
  ['2001:db8::1', '2001:db8::/48'],
  ['::1', '0::/48'],
  ['fe80::1%eth0', 'fe80::/48'],
  ['unknown', null],
])('O3 of %s only %s is kept', (address, short) => {
  expect(shortAddress(address)).toBe(short)
})
