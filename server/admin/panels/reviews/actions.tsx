import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { Group } from '../../parts/group.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { type Action, allowedFor } from './step.ts'

const ICONS: Record<Action, IconName> = { check: 'check', publish: 'check', hold: 'pause', reject: 'block', restore: 'undo', delete: 'trash' }
const KEYS: Partial<Record<Action, string>> = { publish: 'p', reject: 'r', delete: 'd' }

interface ActionsProps {
  reviews: StaffReview[]
  label: string
  onAct: (action: Action) => void
  /** Icons alone, where there is room for no more. */
  isCompact?: boolean
  isBusy?: boolean
}

export function Actions({ reviews, label, onAct, isCompact = false, isBusy = false }: ActionsProps) {
  const { say } = usePreferences()
  return (
    <Group class={isCompact ? 'actions is-compact' : 'actions'} label={label}>
      {allowedFor(reviews).map((action, index) => {
        const text = action === 'reject' ? say.reviews.rejectAsk : say.reviews.actions[action]
        const key = KEYS[action]
        const isMain = index === 0 && (action === 'publish' || action === 'restore' || action === 'check')
        return (
          <button
            type="button"
            key={action}
            class={`button ${isCompact ? 'small' : isMain ? 'primary' : ''} ${action === 'delete' ? 'danger' : ''}`}
            title={key ? `${text} (${key})` : text}
            aria-keyshortcuts={key}
            aria-disabled={isBusy}
            onClick={() => isBusy || onAct(action)}
          >
            <Icon name={ICONS[action]} />
            <span class="action-text">{text}</span>
          </button>
        )
      })}
    </Group>
  )
}
