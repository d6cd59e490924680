import type { ListedPoll } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

const LOOKS: Record<ListedPoll['state'], string> = { draft: 'is-pending', active: 'is-published', closed: '' }

export function PollBadge({ state }: { state: ListedPoll['state'] }) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOKS[state]}`}>{say.polls.states[state]}</span>
}
