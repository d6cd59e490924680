import { useState } from 'preact/hooks'
import type { Member } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Roles, type Seat, SeatFields, toBody } from './seat.tsx'

interface ChangeMemberProps {
  member: Member
  roles: Roles
  onChanged: () => void
  onClose: () => void
}

export function ChangeMember({ member, roles, onChanged, onClose }: ChangeMemberProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const [seat, setSeat] = useState<Seat>({ role: member.role, rights: new Set(member.rights) })
  const { form, submit, failure, isBusy } = useForm({
    initial: {},
    check: () => ({}),
    async send() {
      await call('PUT /api/shops/:shop/staff/:member', { params: { shop: shop.id, member: member.id }, body: toBody(roles, seat) })
      onChanged()
    },
  })
  return (
    <Dialog title={say.staff.changeOf(member.name)} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <SeatFields seat={seat} roles={roles} onChange={setSeat} />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
