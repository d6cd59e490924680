import type { Mail } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

export const MAIL_STATES: Mail['state'][] = ['waiting', 'sending', 'sent', 'kept', 'failed']
const LOOKS: Record<Mail['state'], string> = { waiting: '', sending: '', sent: 'is-published', kept: 'is-pending', failed: 'is-rejected' }

export function MailBadge({ state }: { state: Mail['state'] }) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOKS[state]}`}>{say.mails.states[state]}</span>
}
