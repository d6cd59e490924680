import type { Integration } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import './steps.css'

/** What to paste where, for people who do it once in their life. */
export function Steps({ platform }: { platform: Integration['platform'] }) {
  const { say } = usePreferences()
  return (
    <ol class="steps">
      {say.integrations.steps[platform].map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
