import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

interface Props {
  message: PushMessage
  onChange: (message: PushMessage) => void
}

/** Calls a scheduled message off, or deletes a draft. */
export function DraftActions({ message, onChange }: Props) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const params = { shop: shop.id, message: message.id }
  const complain = (failure: unknown) => notify({ text: explain(say, failure), isBad: true })

  const callOff = () =>
    call('POST /api/shops/:shop/push/messages/:message/steps', { params, body: { step: 'unschedule' } }).then((changed) => {
      onChange(changed)
      notify({ text: say.push.unscheduled })
    }, complain)
  const remove = () =>
    call('DELETE /api/shops/:shop/push/messages/:message', { params }).then(() => {
      notify({ text: say.push.removed })
      route(`/admin/${shop.id}/push`, true)
    }, complain)

  return (
    <div class="push-actions">
      {message.state === 'scheduled' && message.scheduledAt && (
        <>
          <span>{say.push.scheduledFor(say.moment(message.scheduledAt))}</span>
          <button type="button" class="button" onClick={callOff}>
            {say.push.unschedule}
          </button>
        </>
      )}
      {message.state === 'draft' && (
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {say.push.remove}
        </button>
      )}
      {isAsking && (
        <Confirm title={say.push.removeAsk} help={say.push.removeHelp} submit={say.push.removeSubmit} onSubmit={remove} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
