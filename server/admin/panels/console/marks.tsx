import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

/** What else one must know of a conversation at a glance. */
export function Marks({ row: { state, isBlocked, holdsPlace } }: { row: Conversation }) {
  const { say } = usePreferences()
  return (
    <>
      {isBlocked && <span class="badge is-rejected">{say.chat.state.blocked}</span>}
      {state === 'closed' && holdsPlace && <span class="badge is-pending">{say.chat.state.holds}</span>}
    </>
  )
}
