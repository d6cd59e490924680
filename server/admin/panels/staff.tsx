import { useState } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import { Invitations } from './staff/invitations.tsx'
import { Invite } from './staff/invite.tsx'
import { MemberLine } from './staff/member.tsx'
import '../parts/list.css'

export function Staff() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const canManage = may('staff.manage')
  const params = { shop: shop.id }
  const staff = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/staff', { params }, signal))
  const waiting = useLoaded([shop.id, canManage], async (signal) =>
    canManage ? (await call('GET /api/shops/:shop/invitations', { params }, signal)).invitations : [],
  )
  const [isInviting, setInviting] = useState(false)
  return (
    <Screen title={say.staff.title}>
      <SettingsTabs here="staff" />
      <div class="panel">
        <p class="soft">{say.staff.help}</p>
        {canManage && staff.data && (
          <button type="button" class="button primary" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {say.staff.invite}
          </button>
        )}
        <section aria-labelledby="members">
          <h2 id="members" tabIndex={-1}>
            {say.staff.members}
          </h2>
          <Wait on={staff} title={say.staff.failed}>
            {({ members, roles }) => (
              <ul class="lines">
                {members.map((member) => (
                  <MemberLine key={member.id} member={member} roles={roles} canManage={canManage} onChanged={staff.reload} />
                ))}
              </ul>
            )}
          </Wait>
        </section>
        {canManage && <Invitations waiting={waiting} />}
      </div>
      {isInviting && staff.data && (
        <Invite
          roles={staff.data.roles}
          onClose={() => setInviting(false)}
          onInvited={(email) => {
            setInviting(false)
            notify({ text: say.staff.sent(email) })
            waiting.reload()
          }}
        />
      )}
    </Screen>
  )
}
