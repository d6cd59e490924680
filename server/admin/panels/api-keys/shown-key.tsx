import type { SecretKey } from '../../../../sdk/contract.gen.ts'
import { CodeBlock } from '../../parts/copy.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { usePreferences } from '../../preferences.tsx'

export interface Shown {
  key: SecretKey
  secret: string
}

/** The only time that a secret key is seen: nothing but its own button closes this. */
export function ShownKey({ shown: { key, secret }, onClose }: { shown: Shown; onClose: () => void }) {
  const { say } = usePreferences()
  return (
    <Dialog title={`${say.apiKeys.shown}: ${key.name}`}>
      <p>{say.apiKeys.shownHelp}</p>
      <CodeBlock code={secret} label={say.apiKeys.secret} />
      <div class="dialog-foot">
        <button type="button" class="button primary" onClick={onClose}>
          {say.apiKeys.done}
        </button>
      </div>
    </Dialog>
  )
}
