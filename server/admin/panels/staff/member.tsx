import { useState } from 'preact/hooks'
import type { Member } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { Monogram } from '../../parts/monogram.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { ChangeMember } from './change.tsx'
import type { Roles } from './seat.tsx'

interface MemberLineProps {
  member: Member
  roles: Roles
  canManage: boolean
  onChanged: () => void
}

export function MemberLine({ member, roles, canManage, onChanged }: MemberLineProps) {
  const { say } = usePreferences()
  const { call, session, renew } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [asking, setAsking] = useState<'change' | 'remove'>()
  const isMe = member.id === session.user.id
  const isMine = canManage && (member.role === 'owner' ? shop.role === 'owner' : member.rights.every(may))
  const isAdjusted = member.role !== 'owner' && member.granted.length + member.withheld.length > 0

  const changed = (text: string) => {
    setAsking(undefined)
    document.querySelector<HTMLElement>('#members')?.focus()
    notify({ text })
    if (isMe) renew()
    else onChanged()
  }
  const remove = () =>
    call('DELETE /api/shops/:shop/staff/:member', { params: { shop: shop.id, member: member.id } }).then(
      () => changed(say.staff.removed(member.name)),
      (failure) => {
        setAsking(undefined)
        notify({ text: explain(say, failure), isBad: true })
      },
    )
  return (
    <li class="line">
      <Monogram name={member.name} />
      <div class="line-text">
        <span>
          <bdi>{member.name}</bdi> {isMe && <span class="badge">{say.staff.you}</span>}
        </span>
        <span class="soft">
          {member.email} · {say.shops.roles[member.role]}
          {isAdjusted && ` · ${say.staff.adjusted}`}
        </span>
      </div>
      {isMine && (
        <div class="line-actions">
          <button type="button" class="button small" aria-label={say.staff.changeOf(member.name)} onClick={() => setAsking('change')}>
            {say.staff.change}
          </button>
          <button type="button" class="button small danger" aria-label={say.staff.removeOf(member.name)} onClick={() => setAsking('remove')}>
            {say.staff.remove}
          </button>
        </div>
      )}
      {asking === 'change' && (
        <ChangeMember
          member={member}
          roles={roles}
          onClose={() => setAsking(undefined)}
          onChanged={() => {
            changed(say.staff.changed(member.name))
            onChanged()
          }}
        />
      )}
      {asking === 'remove' && (
        <Confirm
          title={say.staff.removeAsk(member.name)}
          help={say.staff.removeHelp}
          submit={say.staff.removeSubmit}
          onSubmit={remove}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}
