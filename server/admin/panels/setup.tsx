import { useLocation } from 'preact-iso'
import type { Session } from '../../../sdk/contract.gen.ts'
import type { Call } from '../api.ts'
import { PasswordField, TextField } from '../parts/field.tsx'
import { useForm } from '../parts/form.ts'
import { FormFoot } from '../parts/form-foot.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { Gate } from './gate.tsx'
import { checkPassword, passwordHint } from './password.ts'
import { checkShop, ShopFields, toShop } from './shops/fields.tsx'

/** The first owner and the first shop, by the link that the server printed. */
export function Setup({ call, onDone }: { call: Call; onDone: (session: Session) => void }) {
  const { say, locale } = usePreferences()
  const { route } = useLocation()
  const linked = location.pathname.startsWith('/admin/setup') ? location.hash.slice(1) : ''
  const { form, values, bind, submit, failure, isBusy } = useForm({
    initial: { token: linked, owner: '', email: '', password: '', name: '', website: '', locale: `${locale}` },
    check: (values) => ({
      ...(!values.token.trim() && { token: say.rules.required }),
      ...(!values.owner.trim() && { owner: say.rules.required }),
      ...(!/^\S+@\S+\.\S+$/.test(values.email.trim()) && { email: values.email ? say.rules.email : say.rules.required }),
      ...checkPassword(say, values.password),
      ...checkShop(say, values),
    }),
    aliases: { 'body.name': 'owner' },
    async send({ token, owner, email, password, ...shop }) {
      const body = { token: token.trim(), name: owner.trim(), email: email.trim(), password, shop: toShop(shop) }
      const session = await call('POST /api/setup', { body })
      const first = session.shops[0]
      route(first ? `/admin/${first.id}/reviews` : '/admin', true)
      onDone(session)
    },
  })
  return (
    <Gate>
      <Screen title={linked ? say.setup.title : say.setup.needed} keepsFocus>
        <p class="soft">{linked ? say.setup.help : say.setup.neededHelp}</p>
        <form class="form" ref={form} noValidate onSubmit={submit}>
          {!linked && <TextField label={say.setup.token} hint={say.setup.tokenHelp} {...bind('token')} autocomplete="off" spellcheck={false} />}
          <fieldset class="form-group">
            <legend>{say.setup.you}</legend>
            <TextField label={say.setup.name} {...bind('owner')} autocomplete="name" maxLength={120} />
            <TextField label={say.setup.email} hint={say.setup.emailHelp} {...bind('email')} isEmail autocomplete="username" />
            <PasswordField
              label={say.setup.password}
              hint={passwordHint(say, values.password)}
              {...bind('password')}
              autocomplete="new-password"
              maxLength={200}
            />
          </fieldset>
          <fieldset class="form-group">
            <legend>{say.setup.shop}</legend>
            <ShopFields bind={bind} />
          </fieldset>
          <FormFoot failure={failure} isBusy={isBusy} submit={say.setup.submit} isWide />
        </form>
      </Screen>
    </Gate>
  )
}
