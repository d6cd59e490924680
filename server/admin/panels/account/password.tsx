import { PasswordField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { checkPassword, passwordHint } from '../password.ts'

export function PasswordForm() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { notify } = useToaster()
  const { form, values, setValues, bind, submit, failure, isBusy } = useForm({
    initial: { current: '', password: '' },
    check: ({ current, password }) => ({ ...(!current && { current: say.rules.required }), ...checkPassword(say, password) }),
    async send(body) {
      await call('PUT /api/password', { body })
      setValues({ current: '', password: '' })
      notify({ text: say.account.changed })
    },
  })
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say.account.password}</h2>
      <p class="soft">{say.account.changeHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <PasswordField label={say.account.current} {...bind('current')} autocomplete="current-password" maxLength={200} />
        <PasswordField label={say.account.next} hint={passwordHint(say, values.password)} {...bind('password')} autocomplete="new-password" maxLength={200} />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.account.change} />
      </form>
    </section>
  )
}
