import type { Delivery } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

const LOOKS: Record<Delivery['state'], string> = { received: 'is-pending', done: 'is-published', ignored: '', failed: 'is-rejected' }

export function DeliveryBadge({ state }: { state: Delivery['state'] }) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOKS[state]}`}>{say.inbox.states[state]}</span>
}
