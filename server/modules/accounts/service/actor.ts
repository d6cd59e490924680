import type { Who } from '../../audit/service.ts'
import { NotAllowed } from '../errors.ts'
import type { Right } from '../rights.ts'
import type { Role } from '../table.ts'

/** Who asks, and what they may do in the shop at hand. Keys have no role. */
export interface Actor extends Who {
  role?: Role
  rights: ReadonlySet<Right>
}

export const userWho = ({ id, name }: { id: string; name: string }): Who => ({ kind: 'user', id, name })

/** Nobody hands out more than they hold. @throws {NotAllowed} */
export function assertHolds(actor: Actor, rights: Iterable<Right>) {
  for (const right of rights) if (!actor.rights.has(right)) throw new NotAllowed()
}
