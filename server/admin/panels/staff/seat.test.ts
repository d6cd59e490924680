import { describe, expect, test } from 'vitest'
import { type Right, type Roles, toBody } from './seat.tsx'

const roles: Roles = {
  owner: ['reviews.read', 'reviews.moderate', 'mail.read'],
  manager: ['reviews.read', 'reviews.moderate'],
  consultant: ['reviews.read'],
  viewer: [],
}
const seat = (role: 'owner' | 'manager' | 'viewer', ...rights: Right[]) => toBody(roles, { role, rights: new Set(rights) })

describe('A2 rights of one member', () => {
  test('are sent as what differs from the role', () => {
    expect(seat('manager', 'reviews.read', 'mail.read')).toEqual({ role: 'manager', granted: ['mail.read'], withheld: ['reviews.moderate'] })
  })

  test('that equal the role are no exception, and an owner has none', () => {
    expect(seat('manager', 'reviews.read', 'reviews.moderate')).toEqual({ role: 'manager', granted: [], withheld: [] })
    expect(seat('owner')).toEqual({ role: 'owner', granted: [], withheld: [] })
  })
})
