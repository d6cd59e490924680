import type { Survey } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

export const STATES: Survey['state'][] = ['draft', 'active', 'paused', 'closed']
const LOOKS: Record<Survey['state'], string> = { draft: '', active: 'is-published', paused: 'is-pending', closed: '' }

export function SurveyBadge({ state }: Pick<Survey, 'state'>) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOKS[state]}`}>{say.surveys.states[state]}</span>
}
