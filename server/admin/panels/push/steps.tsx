import { useState } from 'preact/hooks'
import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { waitingIn } from './progress.tsx'

interface Props {
  message: PushMessage
  onChange: (message: PushMessage) => void
}

/** Pauses, resumes and stops a message that is on its way. */
export function Steps({ message, onChange }: Props) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const { state } = message
  if (state !== 'sending' && state !== 'paused') return null
  const take = (step: 'pause' | 'resume' | 'cancel') =>
    call('POST /api/shops/:shop/push/messages/:message/steps', { params: { shop: shop.id, message: message.id }, body: { step } }).then(onChange, (failure) =>
      notify({ text: explain(say, failure), isBad: true }),
    )
  return (
    <div class="form-foot">
      <button type="button" class="button" onClick={() => take(state === 'sending' ? 'pause' : 'resume')}>
        {state === 'sending' ? say.push.pause : say.push.resume}
      </button>
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        {say.push.cancel}
      </button>
      {isAsking && (
        <Confirm
          title={say.push.cancelAsk}
          help={say.push.cancelHelp(waitingIn(message.counts))}
          submit={say.push.cancelSubmit}
          onSubmit={() => {
            setAsking(false)
            take('cancel')
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
