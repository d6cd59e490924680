import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { PasswordForm } from './account/password.tsx'
import { Sessions } from './account/sessions.tsx'
import '../parts/list.css'

export function Account() {
  const { say } = usePreferences()
  const { session } = useSession()
  return (
    <Screen title={say.account.title}>
      <div class="panel">
        <p>
          <bdi>{session.user.name}</bdi> <span class="soft">{session.user.email}</span>
        </p>
        <Sessions />
        <PasswordForm />
      </div>
    </Screen>
  )
}
