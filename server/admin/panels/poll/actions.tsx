import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { StaffPoll } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

type Asked = 'activate' | 'close' | 'remove'

export function PollActions({ poll: { id, state, votes }, onChanged }: { poll: StaffPoll; onChanged: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { route } = useLocation()
  const { notify } = useToaster()
  const [asked, setAsked] = useState<Asked>()
  const params = { shop: shop.id, poll: id }
  const words = say.polls

  const act = async (what: Asked) => {
    setAsked(undefined)
    try {
      if (what === 'remove') {
        await call('DELETE /api/shops/:shop/polls/:poll', { params })
        notify({ text: words.removed })
        return route(`/admin/${shop.id}/polls`)
      }
      await call('POST /api/shops/:shop/polls/:poll/actions', { params, body: { action: what } })
      notify({ text: what === 'activate' ? words.activated : words.closed })
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
    onChanged()
  }
  const asks = {
    activate: { title: words.activateAsk, help: words.activateHelp, submit: words.activate, isSafe: true },
    close: { title: words.closeAsk, help: words.closeHelp(votes), submit: words.close },
    remove: { title: words.removeAsk, help: words.removeHelp, submit: words.remove },
  }
  return (
    <div class="line-actions">
      {state === 'draft' && (
        <button type="button" class="button primary" onClick={() => setAsked('activate')}>
          {words.activate}
        </button>
      )}
      {state !== 'closed' && (
        <a class="button" href={`/admin/${shop.id}/polls/${id}/edit`}>
          {words.edit}
        </a>
      )}
      {state === 'active' && (
        <button type="button" class="button danger" onClick={() => setAsked('close')}>
          {words.close}
        </button>
      )}
      {state === 'draft' && (
        <button type="button" class="button danger" onClick={() => setAsked('remove')}>
          {words.remove}
        </button>
      )}
      {asked && <Confirm {...asks[asked]} onSubmit={() => act(asked)} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
