import type { Member, Shop } from '../../../../sdk/contract.gen.ts'
import { Field } from '../../parts/field.tsx'
import { Select } from '../../parts/select.tsx'
import { Ticks } from '../../parts/ticks.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'

export type Right = Shop['rights'][number]
export type Role = Member['role']
export type Roles = Record<Role, Right[]>

export interface Seat {
  role: Role
  rights: Set<Right>
}

export const ROLES: Role[] = ['owner', 'manager', 'consultant', 'viewer']

/** What the server keeps of a seat: the role, and where the ticked rights differ from it. */
export function toBody(roles: Roles, { role, rights }: Seat) {
  if (role === 'owner') return { role, granted: [], withheld: [] }
  const own = new Set(roles[role])
  return { role, granted: [...rights].filter((right) => !own.has(right)), withheld: [...own].filter((right) => !rights.has(right)) }
}

/** A role, and the rights that come with it, to be adjusted. Only what one holds can be handed out. */
export function SeatFields({ seat, roles, onChange }: { seat: Seat; roles: Roles; onChange: (seat: Seat) => void }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const canGive = (role: Role) => (role === 'owner' ? shop.role === 'owner' : roles[role].every(may))
  const isOwner = seat.role === 'owner'
  return (
    <>
      <Field label={say.staff.role} hint={isOwner ? say.staff.ownerRights : say.staff.rightsHelp}>
        {(wiring) => (
          <Select
            {...wiring}
            class="control"
            value={seat.role}
            onChoose={(value) => {
              const role = ROLES.find((name) => name === value) ?? 'viewer'
              onChange({ role, rights: new Set(roles[role]) })
            }}
          >
            {ROLES.filter(canGive).map((role) => (
              <option key={role} value={role}>
                {say.shops.roles[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {!isOwner && (
        <Ticks
          legend={say.staff.rights}
          names={roles.owner.filter((right) => may(right) || seat.rights.has(right))}
          labels={say.rights}
          ticked={seat.rights}
          onChange={(rights) => onChange({ ...seat, rights })}
        />
      )}
    </>
  )
}
