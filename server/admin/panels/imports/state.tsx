import type { Import } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

const LOOK: Partial<Record<Import['state'], string>> = { checked: 'is-pending', done: 'is-published', failed: 'is-rejected' }
const BUSY: Import['state'][] = ['uploaded', 'checking', 'applying', 'undoing']

/** The server works on it: what is shown of it changes by itself. */
export const isBusy = ({ state }: Import) => BUSY.includes(state)

export function StateBadge({ state }: Pick<Import, 'state'>) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOK[state] ?? ''}`}>{say.imports.states[state]}</span>
}
