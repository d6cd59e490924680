import type { Integration } from '../../../../sdk/contract.gen.ts'
import { CodeBlock } from '../../parts/copy.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Steps } from './steps.tsx'

export interface Shown {
  integration: Integration
  secret: string
  isNew: boolean
}

/** The only time that an integration's secret is seen: nothing but its own button closes this. */
export function ShownSecret({ shown: { integration, secret, isNew }, onClose }: { shown: Shown; onClose: () => void }) {
  const { say } = usePreferences()
  return (
    <Dialog title={isNew ? say.integrations.made : say.integrations.rotated}>
      <p>{say.integrations.shownHelp}</p>
      {!isNew && <p>{say.integrations.oldLasts}</p>}
      <h3>{say.integrations.address}</h3>
      <CodeBlock code={integration.url} label={say.integrations.address} />
      <h3>{say.integrations.secret}</h3>
      <CodeBlock code={secret} label={say.integrations.secret} />
      {isNew && (
        <>
          <h3>{say.integrations.how}</h3>
          <Steps platform={integration.platform} />
        </>
      )}
      <div class="dialog-foot">
        <button type="button" class="button primary" onClick={onClose}>
          {say.integrations.done}
        </button>
      </div>
    </Dialog>
  )
}
