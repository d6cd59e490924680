import { useLocation } from 'preact-iso'
import type { Session } from '../../../../sdk/contract.gen.ts'
import type { Call } from '../../api.ts'
import { PasswordField, TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { checkPassword, passwordHint } from '../password.ts'

interface AcceptFormProps {
  call: Call
  token: string
  email: string
  onDone: (session: Session) => void
}

export function AcceptForm({ call, token, email, onDone }: AcceptFormProps) {
  const { say } = usePreferences()
  const { route } = useLocation()
  const { form, values, bind, submit, failure, isBusy } = useForm({
    initial: { name: '', password: '' },
    check: ({ name, password }) => ({ ...(!name.trim() && { name: say.rules.required }), ...checkPassword(say, password) }),
    async send({ name, password }) {
      const session = await call('POST /api/invitations/accept', { body: { token, name: name.trim(), password } })
      const [shop] = session.shops
      route(shop ? `/admin/${shop.id}/reviews` : '/admin', true)
      onDone(session)
    },
  })
  return (
    <form class="form" ref={form} noValidate onSubmit={submit}>
      {/* Tells the password manager whose password this is. */}
      <input type="hidden" name="username" value={email} autocomplete="username" />
      <TextField label={say.invitation.name} {...bind('name')} autocomplete="name" maxLength={120} autoFocus />
      <PasswordField
        label={say.invitation.password}
        hint={passwordHint(say, values.password)}
        {...bind('password')}
        autocomplete="new-password"
        maxLength={200}
      />
      <FormFoot failure={failure} isBusy={isBusy} submit={say.invitation.accept} isWide />
    </form>
  )
}
