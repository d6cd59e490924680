import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

const LOOKS: Record<PushMessage['state'], string> = {
  ...{ draft: '', scheduled: 'is-pending', sending: 'is-pending', paused: 'is-pending', cancelled: 'is-rejected', done: 'is-published' },
}

export function PushBadge({ state }: { state: PushMessage['state'] }) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOKS[state]}`}>{say.push.states[state]}</span>
}
