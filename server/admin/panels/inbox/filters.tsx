import type { Delivery, Integration } from '../../../../sdk/contract.gen.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { titleOf } from '../integrations/title.ts'
import '../../parts/select.css'

export const STATES: Delivery['state'][] = ['failed', 'received', 'ignored', 'done']

export interface InboxFilter {
  state?: Delivery['state']
  integration?: string
}

interface InboxFiltersProps {
  filter: InboxFilter
  integrations: Integration[]
  onChange: (filter: { state: string; integration: string }) => void
}

export function InboxFilters({ filter, integrations, onChange }: InboxFiltersProps) {
  const { say } = usePreferences()
  const { state = '', integration = '' } = filter
  const look = (value: string) => (value ? 'filter-control is-active' : 'filter-control')
  return (
    <>
      <Select class={look(state)} aria-label={say.inbox.state} value={state} onChoose={(chosen) => onChange({ state: chosen, integration })}>
        <option value="">{say.inbox.tabs.all}</option>
        {STATES.map((name) => (
          <option key={name} value={name}>
            {say.inbox.tabs[name]}
          </option>
        ))}
      </Select>
      {integrations.length > 1 && (
        <Select
          class={look(integration)}
          aria-label={say.inbox.integration}
          value={integration}
          onChoose={(chosen) => onChange({ state, integration: chosen })}
        >
          <option value="">{say.inbox.anyIntegration}</option>
          {integrations.map((one) => (
            <option key={one.id} value={one.id}>
              {titleOf(say, one)}
            </option>
          ))}
        </Select>
      )}
    </>
  )
}
