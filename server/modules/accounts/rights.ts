import { Right as RightShape } from './contract.ts'
import type { Role } from './table.ts'

export type Right = (typeof rights)[number]
export const rights = RightShape.options

const SEES = ['reviews.read', 'catalog.read', 'settings.read', 'polls.read', 'surveys.read', 'push.read'] as const satisfies Right[]
const SERVES = [
  ...SEES,
  'reviews.reply',
  'orders.read',
  'customers.read',
  'customers.write',
  'staff.read',
  'chat.serve',
  'chat.images',
] as const satisfies Right[]
const PEOPLE: Right = 'staff.manage'

/** What a role may do before anything is added for one member or taken away. */
export const ROLE_RIGHTS: Record<Role, Right[]> = {
  owner: rights,
  manager: rights.filter((right) => right !== PEOPLE),
  consultant: SERVES,
  viewer: SEES,
}

/** What no key may do: people decide about people and about keys. */
const FOR_PEOPLE: readonly Right[] = ['staff.manage', 'keys.manage']
export const KEY_RIGHTS = rights.filter((right) => !FOR_PEOPLE.includes(right))

export interface Membership {
  role: Role
  /** Beyond the role. */
  granted: readonly Right[]
  /** Of the role, but not for this member. */
  withheld: readonly Right[]
}

/** What a member may do. An owner may do everything: nobody can be locked out of their own shop. */
export function rightsOf({ role, granted, withheld }: Membership): Set<Right> {
  if (role === 'owner') return new Set(rights)
  return new Set([...ROLE_RIGHTS[role], ...granted].filter((right) => rights.includes(right) && !withheld.includes(right)))
}
