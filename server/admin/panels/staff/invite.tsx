import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Roles, type Seat, SeatFields, toBody } from './seat.tsx'

interface InviteProps {
  roles: Roles
  onInvited: (email: string) => void
  onClose: () => void
}

export function Invite({ roles, onInvited, onClose }: InviteProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const [seat, setSeat] = useState<Seat>({ role: 'viewer', rights: new Set(roles.viewer) })
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { email: '' },
    check: ({ email }) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: email ? say.rules.email : say.rules.required }),
    async send({ email }) {
      const body = { email: email.trim(), ...toBody(roles, seat) }
      onInvited((await call('POST /api/shops/:shop/invitations', { params: { shop: shop.id }, body })).email)
    },
  })
  return (
    <Dialog title={say.staff.invite} onClose={onClose}>
      <p class="soft">{say.staff.inviteHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField label={say.staff.email} {...bind('email')} isEmail autocomplete="off" autoFocus />
        <SeatFields seat={seat} roles={roles} onChange={setSeat} />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.staff.send} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
