import { useState } from 'preact/hooks'
import type { ReviewRequest } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Words } from '../../words/pl.ts'
import '../../parts/badge.css'

const LOOKS: Record<ReviewRequest['state'], string> = { queued: 'is-pending', sent: 'is-published', cancelled: 'is-rejected', skipped: '' }

/** One order: who is asked about it and when, or why not. */
export function RequestLine({ row, onChanged }: { row: ReviewRequest; onChanged: (row: ReviewRequest) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, canModerate } = useShop()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const { order, state, reason, dueAt } = row

  const act = async (action: 'cancel' | 'queue' | 'send') => {
    setAsking(false)
    try {
      const changed = await call('PATCH /api/shops/:shop/requests/:request', { params: { shop: shop.id, request: row.id }, body: { action } })
      onChanged(changed)
      if (action === 'cancel') notify({ text: say.requests.wasCancelled, undo: () => act('queue') })
      else if (action === 'queue') notify({ text: say.requests.wasQueued })
      else if (changed.reason) notify({ text: say.requests.wasNotSent(say.requests.reasons[changed.reason]), isBad: true })
      else notify({ text: say.requests.wasSent })
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
  }
  return (
    <li class="line">
      <div class="line-text">
        <span dir="auto">{say.requests.order(order.number)}</span>
        <span class="soft">{[row.customer, row.email].filter(Boolean).join(' · ')}</span>
        <span class="soft">{whenOf(say, row)}</span>
      </div>
      <span class={`badge ${LOOKS[state]}`}>{say.requests.states[state]}</span>
      {canModerate && state === 'queued' && (
        <div class="line-actions">
          {dueAt && (
            <button type="button" class="button small" aria-label={say.requests.sendOf(order.number)} onClick={() => setAsking(true)}>
              {say.requests.send}
            </button>
          )}
          <button type="button" class="button small" aria-label={say.requests.cancelOf(order.number)} onClick={() => act('cancel')}>
            {say.requests.cancel}
          </button>
        </div>
      )}
      {canModerate && reason === 'staff' && (
        <button type="button" class="button small" aria-label={say.requests.queueOf(order.number)} onClick={() => act('queue')}>
          {say.requests.queue}
        </button>
      )}
      {isAsking && (
        <Confirm
          title={say.requests.sendAsk(order.number)}
          help={say.requests.sendHelp}
          submit={say.requests.send}
          onSubmit={() => act('send')}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}

function whenOf({ requests, moment }: Words, { reason, dueAt, sentAt, answeredAt, mode }: ReviewRequest) {
  if (reason) return requests.reasons[reason]
  if (sentAt) return [requests.sent(moment(sentAt)), answeredAt && requests.answered].filter(Boolean).join(' · ')
  return dueAt ? requests.due(moment(dueAt)) : requests.waits[mode]
}
