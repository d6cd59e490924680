import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Session } from '../../../sdk/contract.gen.ts'
import { ApiError, type Call } from '../api.ts'
import { Dialog } from '../parts/dialog.tsx'
import { PasswordField, TextField } from '../parts/field.tsx'
import { useForm } from '../parts/form.ts'
import { FormFoot } from '../parts/form-foot.tsx'
import { Screen } from '../parts/screen.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { Gate } from './gate.tsx'

interface LoginProps {
  call: Call
  onDone: (session: Session) => void
}

export function Login({ isSetupDone, ...props }: LoginProps & { isSetupDone: boolean }) {
  const { say } = usePreferences()
  const { path, route } = useLocation()
  const enter = (session: Session) => {
    if (/^\/admin\/(login|setup)$/.test(path)) route('/admin', true)
    props.onDone(session)
  }
  return (
    <Gate>
      <Screen title={isSetupDone ? say.setup.done : say.login.title} keepsFocus>
        {isSetupDone && <p>{say.setup.doneHelp}</p>}
        <LoginForm call={props.call} onDone={enter} email="" />
      </Screen>
    </Gate>
  )
}

/** Asks for the password over the page, which stays as it was. */
export function Relogin({ email, ...props }: LoginProps & { email: string }) {
  const { say } = usePreferences()
  return (
    <Dialog title={say.login.again}>
      <p class="soft">{say.login.againHelp}</p>
      <LoginForm {...props} email={email} />
    </Dialog>
  )
}

/** The bare form, for pages that ask for the login on the way to something else. */
export function LoginForm({ call, onDone, email }: LoginProps & { email: string }) {
  const { say } = usePreferences()
  const { asked, left, wait } = useCountdown()
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { email, password: '' },
    check: ({ email, password }) => ({
      ...(!email.trim() && { email: say.rules.required }),
      ...(!password && { password: say.rules.required }),
    }),
    async send({ email, password }) {
      try {
        onDone(await call('POST /api/session', { body: { email: email.trim(), password } }))
      } catch (refusal) {
        if (refusal instanceof ApiError && refusal.retryAfter) return wait(refusal.retryAfter)
        throw refusal
      }
    },
  })
  return (
    <form class="form" ref={form} noValidate onSubmit={left ? (event) => event.preventDefault() : submit}>
      <TextField label={say.login.email} {...bind('email')} isEmail autocomplete="username" autoFocus={!email} />
      <PasswordField label={say.login.password} {...bind('password')} autocomplete="current-password" autoFocus={email !== ''} />
      {left > 0 && (
        <p class="form-failure" role="alert">
          {say.login.wait(asked)}
        </p>
      )}
      <FormFoot failure={failure} isBusy={isBusy || left > 0} submit={left ? say.login.submitIn(left) : say.login.submit} isWide />
    </form>
  )
}

/** Seconds left until the next try is allowed. */
function useCountdown() {
  const [{ asked, until }, setWait] = useState({ asked: 0, until: 0 })
  const [now, setNow] = useState(0)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const isOver = left === 0

  useWhen([isOver], () => {
    if (isOver) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  })

  const wait = (seconds: number) => {
    setNow(Date.now())
    setWait({ asked: seconds, until: Date.now() + seconds * 1000 })
  }
  return { asked, left, wait }
}
