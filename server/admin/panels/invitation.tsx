import { useLocation } from 'preact-iso'
import type { Session } from '../../../sdk/contract.gen.ts'
import { ApiError, type Call } from '../api.ts'
import { Empty } from '../parts/empty.tsx'
import { explain, useForm } from '../parts/form.ts'
import { FormFoot } from '../parts/form-foot.tsx'
import { useLoaded } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { Gate } from './gate.tsx'
import { AcceptForm } from './invitation/accept.tsx'
import { LoginForm } from './login.tsx'

interface InvitedProps {
  call: Call
  onDone: (session: Session) => void
}

/** For the signed-out who follow the link: a new account, or the login of the one they have. */
export function Invited({ call, onDone }: InvitedProps) {
  const { say } = usePreferences()
  const { look, token } = useInvitation(call)
  const { data: seat } = look
  if (!seat) return <Opened look={look} />
  return (
    <Gate>
      <Screen title={say.invitation.title(seat.shop)} keepsFocus>
        <p class="soft">
          {say.invitation.role(say.shops.roles[seat.role])} {seat.hasAccount ? say.invitation.signIn(seat.email) : say.invitation.newAccount(seat.email)}
        </p>
        {seat.hasAccount ? (
          <LoginForm call={call} onDone={onDone} email={seat.email} />
        ) : (
          <AcceptForm call={call} onDone={onDone} token={token} email={seat.email} />
        )}
      </Screen>
    </Gate>
  )
}

/** For the signed-in who follow the link. */
export function Join() {
  const { say } = usePreferences()
  const { call, session, enter, signOut } = useSession()
  const { route } = useLocation()
  const { notify } = useToaster()
  const { look, token } = useInvitation(call)
  const { form, submit, failure, isBusy } = useForm({
    initial: {},
    check: () => ({}),
    async send() {
      const joined = await call('POST /api/invitations/join', { body: { token } })
      const known = new Set(session.shops.map(({ id }) => id))
      const shop = joined.shops.find(({ id }) => !known.has(id))
      route(shop ? `/admin/${shop.id}/reviews` : '/admin', true)
      enter(joined)
      if (shop) notify({ text: say.invitation.joined(shop.name) })
    },
  })
  const { data: seat } = look
  if (!seat) return <Opened look={look} />
  const isMine = seat.email === session.user.email
  return (
    <Gate>
      <Screen title={say.invitation.title(seat.shop)}>
        <p class="soft">
          {say.invitation.role(say.shops.roles[seat.role])} {say.invitation.joinAs(session.user.email)}
        </p>
        {isMine ? (
          <form class="form" ref={form} noValidate onSubmit={submit}>
            <FormFoot failure={failure} isBusy={isBusy} submit={say.invitation.join} isWide />
          </form>
        ) : (
          <>
            <p class="form-failure">{say.invitation.another(seat.email)}</p>
            <button type="button" class="button" onClick={() => signOut().catch((refusal) => notify({ text: explain(say, refusal), isBad: true }))}>
              {say.preferences.signOut}
            </button>
          </>
        )}
      </Screen>
    </Gate>
  )
}

function useInvitation(call: Call) {
  const token = location.hash.slice(1)
  const look = useLoaded([token], (signal) => call('POST /api/invitations/look', { body: { token } }, signal))
  return { look, token }
}

/** Before the invitation is read, and where it cannot be. */
function Opened({ look }: { look: ReturnType<typeof useInvitation>['look'] }) {
  const { say } = usePreferences()
  const isRefused = look.failure instanceof ApiError && look.failure.code === 'INVITATION_REFUSED'
  return (
    <Gate>
      <Screen title={isRefused ? say.invitation.refused : say.invitation.opening} isTitleHidden>
        {look.failure === undefined ? (
          <p role="status" class="soft">
            {say.common.loading}
          </p>
        ) : isRefused ? (
          <Empty icon="mail" title={say.invitation.refused} help={say.invitation.refusedHelp} alert>
            <a class="button" href="/admin">
              {say.common.goHome}
            </a>
          </Empty>
        ) : (
          <Empty icon="warning" title={explain(say, look.failure)} alert>
            <button type="button" class="button primary" onClick={look.reload}>
              {say.common.retry}
            </button>
          </Empty>
        )}
      </Screen>
    </Gate>
  )
}
